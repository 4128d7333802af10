import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '#shared/live/protocol.ts';
import { createOrders } from './orders.ts';

const order = { tool: 'hands', command: 'raise', input: {} };
const refusal = (refused: string) => ({ refused, say: 'Not now.' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Gives the order to a server that answers so, one after another; tells under which names it was asked. */
function asks(...answers: Answer[]) {
  const names: string[] = [];
  const orders = createOrders((sent, answer) => {
    answer(answers[Math.min(names.push(sent.id), answers.length) - 1]!);
    return true;
  });
  const outcome = vi.fn<(answer: Answer) => void>();
  void orders.give(order).then(outcome);
  return { orders, names, outcome };
}

test('what passes by itself is asked for again under the same name, and done', async () => {
  const { names, outcome } = asks(refusal('notSaved'), refusal('tooMany'), { done: true });
  await vi.advanceTimersByTimeAsync(400);
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(outcome.mock.calls).toEqual([[{ done: true }]]);
  expect(names).toHaveLength(3);
  expect(new Set(names).size).toBe(1);
});

test('what goes on is told in the end, and no more is asked', async () => {
  const { names, outcome } = asks(refusal('notSaved'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcome.mock.calls).toEqual([[refusal('notSaved')]]);
  expect(names).toHaveLength(3);
});

test('what is final is told at once', async () => {
  const { names, outcome } = asks(refusal('notYourTurn'), { done: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcome.mock.calls).toEqual([[refusal('notYourTurn')]]);
  expect(names).toHaveLength(1);
});

test('after the session nothing is asked any more', async () => {
  const { orders, names, outcome } = asks(refusal('notSaved'));
  await vi.advanceTimersByTimeAsync(100);
  orders.refuseAll(refusal('ended'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcome.mock.calls).toEqual([[refusal('ended')]]);
  expect(names).toHaveLength(1);
});
