// Tried against these mutants, each caught: nothing asked when the line is back; everything asked at the first connection; a word that is no
// kind of data taken; no new try after the server let go.
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept } from '#shared/learning/kept/api.ts';
import { practice } from '#shared/learning/practice/api.ts';
import { createQueries } from './queries.ts';
import { followChanges } from './changes.ts';
import { asking, still } from './use.ts';

const asked: string[] = [];
const stubs = { on: {} as Record<string, (data?: unknown) => void>, active: true, connects: 0 };
const socket = {
  get active() {
    return stubs.active;
  },
  on: (event: string, listener: (data?: unknown) => void) => void (stubs.on[event] = listener),
  connect: () => void (stubs.connects += 1),
  disconnect: () => {},
};
let ends: (() => void)[] = [];
beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => (asked.push(path), Response.json({})));
  const queries = createQueries();
  ends = [
    followChanges(socket, queries),
    ...[asking(practice.assigned), asking(kept.list)].map((one) => new QueryObserver(queries, one as any).subscribe(() => {})),
  ];
  await asks(['/api/assigned-practice', '/api/kept']);
  Object.assign(stubs, { active: true, connects: 0 });
});
afterEach(() => {
  ends.forEach((end) => end());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
async function asks(paths: readonly string[]) {
  await vi.waitFor(() => expect([...asked].sort()).toEqual([...paths].sort()));
  asked.length = 0;
}

test('what shows a kind of data that changed is asked for again, and nothing else', async () => {
  stubs.on['changed']!(['assignedPractice', 'no such kind']);
  await asks(['/api/assigned-practice']);
  stubs.on['changed']!('nonsense');
  stubs.on['changed']!(['groupWork']);
  await asks(['/api/kept']);
});

test('at the first connection nothing is asked twice; when the line is back, all that is shown', async () => {
  stubs.on['connect']!();
  await new Promise((turn) => setTimeout(turn, 0));
  expect(asked).toEqual([]);
  stubs.on['disconnect']!();
  stubs.on['connect']!();
  await asks(['/api/assigned-practice', '/api/kept']);
});

test('what somebody reads does not change under them', async () => {
  const queries = createQueries();
  const stop = new QueryObserver(queries, { ...asking(kept.list), meta: still } as any).subscribe(() => {});
  ends.push(followChanges(socket, queries), stop);
  await asks(['/api/kept']);
  stubs.on['changed']!(['groupWork']);
  stubs.on['connect']!();
  stubs.on['connect']!();
  await new Promise((turn) => setTimeout(turn, 0));
  expect(asked).toEqual([]);
});

test('after the server let go it is tried again in growing pauses', async () => {
  vi.useFakeTimers();
  stubs.active = false;
  stubs.on['disconnect']!();
  await vi.advanceTimersByTimeAsync(500);
  stubs.on['connect_error']!();
  await vi.advanceTimersByTimeAsync(999);
  expect(stubs.connects).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(stubs.connects).toBe(2);
});
