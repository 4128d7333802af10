import type { SessionKind } from '#shared/people/sessionRole.ts';
import type { Person } from '#client/live/people.ts';

/** Who is shown how: all alike, one large and the others beside, two people facing each other, or all small beside something else. */
export type Arrangement =
  | { mode: 'grid'; people: readonly Person[] }
  | { mode: 'spotlight'; large: Person; people: readonly Person[] }
  | { mode: 'strip'; people: readonly Person[] }
  | { mode: 'pair'; large: Person; small: Person | null };

/** Arranges the people of one place, who come in seat order and stay in it. `pinned` and the hidden self are this viewer's own choice. */
export function arrange(
  here: readonly Person[],
  self: string,
  choice: { kind: SessionKind; isStrip?: boolean; pinned: string | null; isSelfHidden: boolean },
): Arrangement {
  const shown = choice.isSelfHidden ? here.filter(({ id }) => id !== self) : here;
  if (choice.isStrip) return { mode: 'strip', people: shown };
  const others = here.filter(({ id }) => id !== self);
  const [other] = others;
  if (choice.kind === 'individual' && other && others.length === 1) return { mode: 'pair', large: other, small: shown.find(({ id }) => id === self) ?? null };
  const large = shown.find(({ id }) => id === choice.pinned);
  if (large && shown.length > 1) return { mode: 'spotlight', large, people: shown.filter((person) => person !== large) };
  return { mode: 'grid', people: shown };
}
