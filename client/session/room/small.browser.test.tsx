import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { thoughtRecord } from '#shared/learning/worksheets/templates/thoughtRecord.ts';
import { followSeenPart } from '#client/base/design/seenPart.ts';
import { beOwnedBy } from '#client/base/device/owner.ts';
import { askKeyBy } from '#client/base/device/seal.ts';
import { InFullRoom } from '#client/testing/inFullRoom.tsx';
import { outOfReach } from '#client/testing/outOfReach.ts';
import { show } from '#client/testing/show.tsx';
import { walkBy } from '#client/testing/walk.ts';
import { rememberOpenTab } from './panel/openTab.ts';

const template = thoughtRecord;
const sheet = {
  id: 'sheet-1',
  template: template.id,
  version: template.version,
  title: template.title,
  visibility: 'private',
  createdAt: '2026-11-30T19:00:00.000Z',
  changedAt: '2026-11-30T19:00:00.000Z',
};
const opened = {
  sheet,
  template,
  isMine: true,
  owner: null,
  update: toBase64(Y.encodeStateAsUpdate(new Y.Doc())),
  size: 2,
  sizeMax: 1_000_000,
  recoveredAt: null,
};

let person = 0;
beforeEach(() => {
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  beOwnedBy(`small-${++person}`);
  for (const part of ['--seen-top', '--seen-height', '--covered-below']) document.documentElement.style.removeProperty(part);
  vi.spyOn(window, 'fetch').mockImplementation((input) =>
    Promise.resolve(Response.json(String(input instanceof Request ? input.url : input).includes('/api/sheets/') ? opened : { people: [] })),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1024, 768);
});

type Session = Parameters<Parameters<typeof InFullRoom>[0]['does']>[0];
const round = (asksRating: boolean) => (session: Session) =>
  void session.ask('lena', 'checkin', 'start', { kind: 'checkIn', prompt: 'How are you?', asksRating, secondsEach: 60, order: 'seats' });
function worksheet(session: Session) {
  session.ask('lena', 'worksheet', 'open', { template, mode: 'own', writers: null });
  session.ask('ana', 'worksheet', 'begin', { worksheet: session.view('ana', 'worksheet').id });
  session.ask('door', 'worksheet', 'begun', {});
}

async function enters(who: string, tab: string | null, does: (session: Session) => void) {
  rememberOpenTab('one', tab);
  await show(<InFullRoom who={who} does={does} />);
  await expect.element(page.getByRole('button', { name: 'Leave' })).toBeInTheDocument();
}

const box = (name: string | RegExp) => page.getByRole('button', { name }).first().element().getBoundingClientRect();
/** Whether it is seen whole without scrolling, `edges` kept clear. */
const isSeen = (name: string | RegExp, edges = { top: 0, right: 0, bottom: 0, left: 0 }) => {
  const { left, top, right, bottom } = box(name);
  return left >= edges.left - 0.5 && top >= edges.top - 0.5 && right <= innerWidth - edges.right + 0.5 && bottom <= innerHeight - edges.bottom + 0.5;
};
const always = ['I need support', 'Help now', /^Turn microphone/, 'Leave'];

const sizes = [
  [320, 568],
  [320, 256],
  [360, 640],
  [844, 390],
  [844, 190],
] as const;
test.each(sizes)('at %dx%d an open worksheet: each control is whole, what helps and what oneself does is in sight', async (width, height) => {
  await page.viewport(width, height);
  onTestFinished(followSeenPart());
  await enters('ana', 'worksheet', worksheet);
  await expect.element(page.getByRole('textbox').first()).toBeInTheDocument();
  await expect.poll(() => outOfReach('body')).toEqual([]);
  expect(await walkBy('{Tab}')).toEqual([]);
  document.querySelector('.room')!.scrollTo(0, 0);
  for (const name of always) await expect.poll(() => isSeen(name), { message: String(name) }).toBe(true);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

/** As an iPhone's keyboard does: less is seen, and nothing else changes. */
function coverBelow(seen: number): void {
  Object.defineProperty(window.visualViewport, 'height', { configurable: true, get: () => seen });
  window.visualViewport!.dispatchEvent(new Event('resize'));
  onTestFinished(() => void Reflect.deleteProperty(window.visualViewport!, 'height'));
}

test.each([
  [320, 568, 268],
  [390, 664, 328],
  [844, 390, 190],
])('at %dx%d with %d px above the keyboard, what is written in a check-in and help are seen', async (width, height, seen) => {
  await page.viewport(width, height);
  onTestFinished(followSeenPart());
  await enters('ana', 'checkin', round(true));
  const word = page.getByRole('textbox', { name: 'Or in your own word' });
  await word.click();
  coverBelow(seen);
  const isAbove = (rect: DOMRect) => rect.top >= -0.5 && rect.bottom <= seen + 0.5;
  await expect.poll(() => isAbove(word.element().getBoundingClientRect())).toBe(true);
  await expect.poll(() => isAbove(box('Help now'))).toBe(true);
  await userEvent.keyboard('calm');
  expect(isAbove(word.element().getBoundingClientRect())).toBe(true);
});

test('at 360x640 who leads sees whole faces, over the panel and under all that goes on', async () => {
  await page.viewport(360, 640);
  await enters('lena', 'checkin', (session) => {
    round(false)(session);
    for (const who of ['ben', 'cleo']) session.ask(who, 'hands', 'raise', { wish: 'newTopic' });
    session.ask('dan', 'support', 'ask');
  });
  await expect.element(page.getByRole('button', { name: 'Pause' }).first()).toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('.tile').length).toBeGreaterThan(5);
  const gallery = document.querySelector('.gallery-box')!.getBoundingClientRect();
  const tiles = [...document.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect());
  expect(gallery.bottom).toBeLessThanOrEqual(640);
  for (const { height, width } of tiles) expect([height <= gallery.height + 0.5, width <= gallery.width + 0.5]).toEqual([true, true]);
  // The first row is there at once, and whole.
  expect(
    tiles.filter(
      ({ top, bottom, left, right }) =>
        top >= gallery.top - 0.5 && bottom <= gallery.bottom + 0.5 && left >= gallery.left - 0.5 && right <= gallery.right + 0.5,
    ).length,
  ).toBeGreaterThan(0);
  await expect.poll(() => outOfReach('body')).toEqual([]);
});

const notch = { upright: { top: 47, right: 10, bottom: 34, left: 10 }, 'on its side': { top: 0, right: 47, bottom: 21, left: 47 } };
test.each([
  ['upright', 390, 664],
  ['on its side', 844, 390],
] as const)('a phone with a notch, %s: nothing to press is under its edges', async (how, width, height) => {
  await page.viewport(width, height);
  const edges = notch[how];
  await cdp().send('Emulation.setSafeAreaInsetsOverride' as never, { insets: edges } as never);
  onTestFinished(() => void cdp().send('Emulation.setSafeAreaInsetsOverride' as never, { insets: {} } as never));
  await enters('ana', 'chat', round(false));
  await expect.element(page.getByRole('textbox', { name: 'Write a message' })).toBeInTheDocument();
  expect(getComputedStyle(document.querySelector('.room-frame')!).paddingLeft).toBe(`${edges.left}px`);
  for (const name of [...always, 'Start', 'Pass', 'Send', 'Close the side panel'])
    await expect.poll(() => isSeen(name, edges), { message: String(name) }).toBe(true);
  await expect.poll(() => outOfReach('body')).toEqual([]);
});

test('on a phone, who goes with words half written in a panel that is closed reads that they stay', async () => {
  await page.viewport(360, 640);
  await enters('ana', 'chat', round(false));
  await page.getByRole('textbox', { name: 'Write a message' }).fill('I am not done');
  await page.getByRole('button', { name: 'Close the side panel' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect.element(page.getByText(/What you wrote and did not send stays on this device/)).toBeVisible();
});
