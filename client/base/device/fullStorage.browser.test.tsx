// A device whose storage is full: what is put is taken, and given up at the end of its transaction, as Chromium does it; and values are refused.
// Tried against these mutants, each caught:
// what was given up at the end counted as kept; words that were not taken gone with their field; nobody asked before the page is closed, or
// about them by who signs out; no mark where values are refused; who could not be signed out led away as if they were.
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SaveStatus } from '../../live/documents/SaveStatus.tsx';
import type { DocumentState } from '../../live/documents/sharedDocument.ts';
import { PageAlone } from '../frame/PageAlone.tsx';
import { SignOutDialog } from '../frame/SignOutDialog.tsx';
import { useSignOut } from '../frame/useSignOut.ts';
import { endMarked, isEnding } from '../http/endSignIn.ts';
import { show } from '../../testing/show.tsx';
import { deviceStore } from './deviceStore.ts';
import { draftsPlace } from './places.ts';
import { daysPlace } from '../../learning/practice/stores.ts';
import { changesPlace } from '../../live/documents/stores.ts';
import { copiesPlace } from '../../learning/worksheets/stores.ts';
import { goingNow } from './gone.ts';
import { beOwnedBy } from './owner.ts';
import { pageAlone } from './pageAlone.ts';
import { askKeyBy } from './seal.ts';
import { useOwnDraft } from './useOwnDraft.ts';

const put = IDBObjectStore.prototype.put;
/** The storage is full from now on, until the function that is given is called. */
function fill(): () => void {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...what) {
    const request = put.apply(this, what);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
  return () => full.mockRestore();
}
const refuseValues = () =>
  void vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });

const wouldAsk = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const pressed = (name: string) => page.getByRole('button', { name, exact: true });
const notTaken = page.getByText(/^This browser does not keep what you write here right now/);

/** What is asked of the server; without a connection nothing is answered. */
let asked: string[] = [];
let isConnected = true;
let person = 0;
beforeEach(() => {
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  beOwnedBy(`full-${++person}`);
  [asked, isConnected] = [[], true];
  vi.spyOn(window, 'fetch').mockImplementation(async (input) => {
    asked.push(String(input instanceof Request ? input.url : input));
    if (!isConnected) throw new TypeError('network');
    return Response.json({});
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  notifications.clean();
  document.cookie = 'hearth.ending=; max-age=0; path=/';
  for (const place of [draftsPlace, changesPlace, daysPlace]) await deviceStore(place).forget((await deviceStore(place).all()).map(({ key }) => key));
});

const read = (kept: unknown) => (typeof kept === 'string' ? kept : null);
function Note() {
  const { value, write, done } = useOwnDraft('note', '', read);
  return (
    <>
      <textarea aria-label="Note" value={value} onChange={({ target }) => write(target.value)} />
      <button type="button" onClick={() => done(value)}>
        Send
      </button>
    </>
  );
}
function Leaves() {
  const signOut = useSignOut();
  return (
    <>
      <button type="button" onClick={signOut.begin}>
        Sign out
      </button>
      <SignOutDialog signOut={signOut} />
    </>
  );
}
// Notices lie over the top of the page.
const below = (part: ReactNode) => (
  <div style={{ paddingTop: 320 }}>
    {part}
    <PageAlone />
  </div>
);

test('what somebody writes is said to be on the page alone, is there when they come back to its field, and the browser asks before the page is closed; all of it until it is kept, or sent', async () => {
  const empty = fill();
  const first = await show(below(<Note />));
  const field = page.getByRole('textbox', { name: 'Note' });
  await field.fill('What I would not say aloud');
  await expect.element(notTaken).toBeVisible();
  await first.unmount();
  await show(below(<Note />));
  await expect.element(field).toHaveValue('What I would not say aloud');
  expect(wouldAsk()).toBe(true);
  // There is room again: the next letter is kept, with all before it.
  empty();
  await field.fill('What I would not say aloud yet');
  await expect.element(notTaken).not.toBeInTheDocument();
  expect(await deviceStore<string>(draftsPlace).get('note')).toBe('"What I would not say aloud yet"');
  fill();
  await field.fill('Sent');
  await expect.element(notTaken).toBeVisible();
  await pressed('Send').click();
  await expect.element(notTaken).not.toBeInTheDocument();
  expect([await deviceStore(draftsPlace).all(), wouldAsk()]).toEqual([[], false]);
});

test('nothing is said to be kept that the storage gave up at the end, and a copy that was not taken is not there', async () => {
  fill();
  expect([await deviceStore(changesPlace).put('sheet/1', new Uint8Array([1])), await deviceStore(copiesPlace).put('sheet', {})]).toEqual([false, false]);
  expect([await deviceStore(changesPlace).all(), await deviceStore(copiesPlace).all()]).toEqual([[{ key: 'sheet/1', value: new Uint8Array([1]) }], []]);
});

test('a board or a sheet of the session says without a connection that its words are on the page alone', async () => {
  fill();
  await deviceStore(changesPlace).put('live:board/1', new Uint8Array([1]));
  const state = { status: 'offline', mayWrite: true } as DocumentState;
  await show(below(<SaveStatus state={state} />));
  await expect.element(page.getByText(/^No connection, and this browser keeps nothing on the device/)).toBeVisible();
  expect(wouldAsk()).toBe(true);
  await deviceStore(changesPlace).forget(['live:board/1']);
  await expect.element(page.getByText(/^No connection\. Your words are kept here/)).toBeVisible();
  expect(wouldAsk()).toBe(false);
});

test('who signs out is asked about words that the storage did not take, and told that they cannot be kept', async () => {
  isConnected = false;
  fill();
  await show(
    below(
      <>
        <Note />
        <Leaves />
      </>,
    ),
  );
  await page.getByRole('textbox', { name: 'Note' }).fill('Words');
  await expect.poll(() => pageAlone.getSnapshot()).toEqual(['drafts']);
  await pressed('Sign out').click();
  await expect.element(page.getByText(/^1 of them this browser did not keep/)).toBeVisible();
  await expect.element(pressed('Sign out, and keep them for me')).not.toBeInTheDocument();
  await pressed('Stay signed in').click();
  expect([goingNow(), isEnding()]).toEqual([null, false]);
});

test('who cannot be signed out, since nothing can be noted and nobody told, reads that they are signed in still', async () => {
  isConnected = false;
  refuseValues();
  vi.spyOn(Document.prototype, 'cookie', 'set').mockImplementation(() => undefined);
  await show(below(<Leaves />));
  await pressed('Sign out').click();
  await expect.element(page.getByText(/^You are still signed in: there is no connection/)).toBeVisible();
  expect([goingNow(), asked.filter((path) => path.includes('sign-out')).length]).toEqual([null, 1]);
});

// The last: after it this page's person is gone.
test('without a connection and without room for a value the mark of signing out stands all the same, and ends the sign-in at the first contact', async () => {
  isConnected = false;
  refuseValues();
  const navigation = (window as unknown as { navigation: EventTarget }).navigation;
  const went: Event[] = [];
  const stay = (event: Event) => {
    went.push(event);
    event.preventDefault();
  };
  navigation.addEventListener('navigate', stay);
  await show(below(<Leaves />));
  await pressed('Sign out').click();
  await expect.poll(goingNow).toBe('signedOut');
  expect(isEnding()).toBe(true);
  isConnected = true;
  expect(await endMarked()).toBe(true);
  expect(isEnding()).toBe(false);
  await expect.poll(() => asked.some((path) => path.includes('sign-out'))).toBe(true);
  // The page begins anew only when the server was given its time; the tests' page stays.
  await expect.poll(() => went.length, { timeout: 10_000 }).toBeGreaterThan(0);
  navigation.removeEventListener('navigate', stay);
});
