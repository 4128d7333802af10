// What somebody wrote and this browser does not take (its storage is full, it keeps nothing): held by this page alone, until it is sent, saved or
// kept after all. Their pages find it like what is kept; that it goes with this page is said, and asked before.
import { createObservable, type Observable } from './observable.ts';

const held = new Map<string, Map<string, unknown>>();
const places = createObservable<readonly string[]>([]);

/** The stores of which something is on this page alone. */
export const pageAlone: Observable<readonly string[]> = places;

export function hold(name: string, place: string, value: unknown): void {
  if (!held.has(name)) held.set(name, new Map());
  held.get(name)!.set(place, value);
  tell();
}

export function letGo(name: string, place: string): void {
  if (held.get(name)?.delete(place)) tell();
}

/** What is held under this place, or undefined. */
export const heldAt = (name: string, place: string): unknown => held.get(name)?.get(place);

/** Everything that is held under places that begin so. */
export const heldUnder = (name: string, start: string): [place: string, value: unknown][] =>
  [...(held.get(name) ?? [])].filter(([place]) => place.startsWith(start));

function tell(): void {
  const now = [...held].filter(([, values]) => values.size > 0).map(([name]) => name);
  if (now.join() !== places.getSnapshot().join()) places.set(now);
}
