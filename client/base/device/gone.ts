// The one event "this person is gone": they signed out, their sign-in ended, somebody else came. Over all tabs and pages that the
// browser keeps for *Back*: what they saw is gone from the screen first, then from the device, and the page begins anew.
import { emptyDevice } from './empty.ts';
import { ownerOfDevice, ownerOfPage } from './owner.ts';
import { keyOf, writeValue } from './values.ts';

/** signedOut: by themselves. ended: the sign-in is over (401, removed, ran out). other: somebody else signed in. */
export type Going = 'signedOut' | 'ended' | 'other';

interface Told {
  owner: string;
  how: Going;
}

let going: Going | null = null;
const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;

/** How this page's person went; null while they are here. Nothing of theirs is shown after that. */
export const goingNow = (): Going | null => going;
export function onGoing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Leaving {
  /** The server is told meanwhile, the page waits for that before it begins anew. */
  meanwhile?: () => Promise<unknown>;
  withWords?: boolean;
}

/** This person is gone from this device. Resolves when the page is about to begin anew. */
export async function personGone(how: Going, { meanwhile, withWords = false }: Leaving = {}): Promise<void> {
  const owner = ownerOfPage() ?? ownerOfDevice();
  if (going !== null || owner === null) return;
  vanish(how);
  channel?.postMessage({ owner, how } satisfies Told);
  if (ownerOfDevice() === owner) writeValue('owner', null);
  await Promise.all([emptyDevice({ owner, withWords, withChoices: how !== 'ended' }), meanwhile?.()]);
  beginAnew(how);
}

/** Follows what other tabs and the browser's own memory of pages do. Once for each page. */
export function watchForGoing(): void {
  channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('hearth-person');
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => data.owner === ownerOfPage() && follow(data.how));
  // Where there is no channel, and where it comes too late.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== keyOf('owner') && key !== null) return;
    if (ownerOfPage() !== null && newValue !== ownerOfPage()) follow(newValue === null ? 'signedOut' : 'other');
    // Somebody signed in elsewhere: a page that waits for a sign-in has one.
    else if (ownerOfPage() === null && newValue !== null) location.reload();
  });
  // A page that was left may be shown again by Back, as it was: it stays covered until it is known whose it is.
  addEventListener('pagehide', ({ persisted }) => persisted && ownerOfPage() !== null && cover(true));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (going !== null || ownerOfPage() !== ownerOfDevice()) follow(going ?? 'other');
    else cover(false);
  });
}

function follow(how: Going): void {
  vanish(how);
  beginAnew(how);
}

function vanish(how: Going): void {
  going ??= how;
  listeners.forEach((listener) => listener());
}

const cover = (isCovered: boolean) => void (document.body.style.display = isCovered ? 'none' : '');

function beginAnew(how: Going): void {
  const { pathname } = location;
  if (how === 'other') return location.replace('/');
  if (how === 'signedOut') return location.replace('/sign-in');
  const back = pathname === '/' || pathname === '/sign-in' ? '' : `&to=${encodeURIComponent(pathname)}`;
  location.replace(`/sign-in?ended${back}`);
}
