// Tried against these mutants, each caught: a day dropped when the server is away; one kept for ever that is refused; the older of two
// taps sent last; a newer tap forgotten with the older one's answer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PracticeDay } from '#shared/learning/practice/practice.ts';
import { days } from './outbox.ts';

const browser = vi.hoisted(() => ({ keeps: true }));
vi.mock('../../base/device/deviceStore.ts', () => ({
  deviceStore: () => {
    const kept = new Map<string, unknown>();
    return {
      put: async (key: string, value: unknown) => browser.keeps && kept.set(key, value) && true,
      all: async () => [...kept].map(([key, value]) => ({ key, value })),
      forget: async (keys: string[]) => keys.forEach((key) => kept.delete(key)),
    };
  },
}));

const day = (of: string, outcome: PracticeDay['outcome'] = 'done'): PracticeDay => ({
  day: of,
  outcome,
  helpfulness: null,
  note: '',
  loggedAt: '2026-03-02T10:00:00Z',
});
const sent: { path: string; body: PracticeDay }[] = [];
/** What the server says next; null: it cannot be reached. */
let answers: (number | null)[] = [];
let meanwhile: () => void = () => {};

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    const status = answers.length > 0 ? answers.shift()! : 200;
    if (status === null) throw new TypeError('network');
    sent.push({ path, body: JSON.parse(body) as PracticeDay });
    meanwhile();
    meanwhile = () => {};
    return new Response('{}', { status });
  });
  vi.useFakeTimers();
  answers = [];
  // What a test left waiting.
  await days.send();
  sent.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tap = (practice: string, one: PracticeDay) => days.put({ practice, day: one });
const waiting = () => days.waiting().map(({ practice, day }) => `${practice} ${day.day} ${day.outcome}`);

test.each([[null], [503], [429], [401]])('a day stays while the server says %s, and goes by itself when it is back', async (status) => {
  answers = [status];
  await tap('box', day('2026-03-02'));
  expect(waiting()).toEqual(['box 2026-03-02 done']);
  expect(days.isStuck()).toBe(true);
  sent.length = 0;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toMatchObject([{ path: '/api/practice/box/days', body: { day: '2026-03-02', outcome: 'done' } }]);
  expect(waiting()).toEqual([]);
  expect(days.isStuck()).toBe(false);
});

test('a day that this browser does not keep is known to be on the page alone, until the server has it', async () => {
  browser.keeps = false;
  answers = [null];
  await tap('box', day('2026-03-02'));
  expect([waiting(), days.areKept()]).toEqual([['box 2026-03-02 done'], false]);
  browser.keeps = true;
  await days.send();
  expect([waiting(), days.areKept()]).toEqual([[], true]);
});

test('what the server will never take waits no longer, and the rest goes on', async () => {
  answers = [null];
  await tap('gone', day('2026-03-01'));
  answers = [null];
  await tap('box', day('2026-03-02'));
  answers = [404, 200];
  await days.send();
  expect(sent.map(({ path }) => path)).toEqual(['/api/practice/gone/days', '/api/practice/box/days']);
  expect(waiting()).toEqual([]);
});

test('of two taps for one day the newer waits; tapped again while the first was on its way, it is sent too', async () => {
  answers = [null];
  await tap('box', day('2026-03-02', 'done'));
  answers = [null];
  await tap('box', day('2026-03-02', 'partly'));
  expect(waiting()).toEqual(['box 2026-03-02 partly']);
  meanwhile = () => void tap('box', day('2026-03-02', 'notToday'));
  await days.send();
  expect(waiting()).toEqual(['box 2026-03-02 notToday']);
  await days.send();
  expect(sent.map(({ body }) => body.outcome)).toEqual(['partly', 'notToday']);
  expect(waiting()).toEqual([]);
});
