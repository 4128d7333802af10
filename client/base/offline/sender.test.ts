// Tried against these mutants, each caught: tried again after a last word; a pause that does not grow; a pause without an end; two at once;
// a plan that rang while something was under way, and stood for ever.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../http/api.ts';
import { pauseBefore } from '../http/again.ts';
import { createSender } from './sender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const unreached = new ApiProblem(0, { refused: 'offline', values: {} });
const lastWord = new ApiProblem(409, { refused: 'dayTooFar', values: {} });

test('pauses double, from half a second up to a quarter of a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map((failures) => pauseBefore(failures))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  expect(pauseBefore(9, 1_000)).toBe(1_000);
});

test('what was not reached is tried again, each time later, until it arrives; then nothing is tried any more', async () => {
  const tries: number[] = [];
  let isUp = false;
  const sent = vi.fn();
  const sender = createSender(['practice'], async (arrived) => {
    tries.push(Date.now());
    if (!isUp) throw unreached;
    arrived();
  });
  sender.onSent(sent);
  await sender.send();
  expect(sender.isStuck()).toBe(true);
  await vi.advanceTimersByTimeAsync(3_600);
  expect(tries.slice(1).map((at, index) => at - tries[index]!)).toEqual([500, 1_000, 2_000]);
  isUp = true;
  await vi.advanceTimersByTimeAsync(4_000);
  expect([tries.length, sender.isStuck(), sent.mock.calls.length]).toEqual([5, false, 1]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(tries).toHaveLength(5);
});

test('a last word is not tried again; stopped, nothing is', async () => {
  let error = lastWord;
  const work = vi.fn(() => Promise.reject(error));
  const sender = createSender([], work);
  await sender.send();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work).toHaveBeenCalledTimes(1);
  error = unreached;
  await sender.send();
  sender.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('one at a time: who sends while it is sent waits for the same', async () => {
  let done: () => void = () => {};
  const work = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
  const sender = createSender([], work);
  const both = [sender.send(), sender.send()];
  expect(work).toHaveBeenCalledTimes(1);
  done();
  await Promise.all(both);
});

test('what is written while something is under way for long is sent after it, by itself', async () => {
  const answers: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const sender = createSender([], work);
  const first = sender.send();
  sender.soon(500);
  // It rings while the first is under way.
  await vi.advanceTimersByTimeAsync(600);
  expect(work).toHaveBeenCalledTimes(1);
  answers[0]!();
  await first;
  sender.soon(500);
  await vi.advanceTimersByTimeAsync(600);
  expect(work).toHaveBeenCalledTimes(2);
});
