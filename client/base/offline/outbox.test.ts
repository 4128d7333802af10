// Tried against these mutants, each caught: another name when it is sent again; the name not kept with the words; what is joined lost.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../http/api.ts';
import type { DeviceStore } from '../device/deviceStore.ts';
import { createOutbox, type Kept } from './outbox.ts';

interface Page {
  lesson: string;
  page: number;
  isDone: boolean;
}
const rows = new Map<string, Kept<Page>>();
const store = {
  put: async (key: string, value: Kept<Page>) => (rows.set(key, value), true),
  all: async () => [...rows].map(([key, value]) => ({ key, value })),
  forget: async (keys: readonly string[]) => keys.forEach((key) => rows.delete(key)),
} as unknown as DeviceStore<Kept<Page>>;
const sent: { value: Page; once: string }[] = [];
let isUp = true;
/** What is on its way waits for it. */
let held: Promise<void> = Promise.resolve();
const begin = () =>
  createOutbox<Page>({
    changes: ['lessons'],
    store,
    keyOf: ({ lesson }) => lesson,
    join: (before, next) => ({ ...next, isDone: before.isDone || next.isDone }),
    async send(value, once) {
      sent.push({ value, once });
      await held;
      if (!isUp) throw new ApiProblem(0, { refused: 'offline', values: {} });
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  rows.clear();
  sent.length = 0;
  isUp = true;
});
afterEach(() => void vi.useRealTimers());

test('what was not answered goes under the same name again, also after the page was loaded anew', async () => {
  isUp = false;
  const first = begin();
  await first.put({ lesson: 'one', page: 3, isDone: false });
  first.stop();
  const second = begin();
  isUp = true;
  await second.send();
  expect(new Set(sent.map(({ once }) => once)).size).toBe(1);
  expect(sent.length).toBeGreaterThan(1);
  expect([second.waiting(), rows.size]).toEqual([[], 0]);
});

test('who finished and looks back without a connection has finished', async () => {
  isUp = false;
  const outbox = begin();
  await outbox.put({ lesson: 'one', page: 5, isDone: true });
  await outbox.put({ lesson: 'one', page: 0, isDone: false });
  isUp = true;
  await outbox.send();
  expect(sent.at(-1)!.value).toEqual({ lesson: 'one', page: 0, isDone: true });
  outbox.stop();
});

test('what is put while another is on its way is sent too, by itself', async () => {
  const outbox = begin();
  let arrives: () => void = () => {};
  held = new Promise((resolve) => (arrives = resolve));
  const going = outbox.put({ lesson: 'one', page: 1, isDone: false });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  const next = outbox.put({ lesson: 'one', page: 2, isDone: false });
  arrives();
  await Promise.all([going, next]);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.at(-1)!.value.page).toBe(2);
  expect(rows.size).toBe(0);
});
