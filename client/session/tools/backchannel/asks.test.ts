import { expect, test } from 'vitest';
import { asksNow, attention, isUsefulNow } from './asks.ts';
import type { Flag, Nudge } from './types.ts';

const flag = (change: Partial<Flag>) => ({ closed: null, needsOutcome: false, isAcknowledged: true, ...change }) as Flag;
const nudge = (change: Partial<Nudge>): Nudge => ({ id: 'n', about: null, text: 'ask', dueAt: null, isDue: false, ...change });

test('an alert asks until it was seen; a grave one until its outcome is written', () => {
  expect(asksNow(flag({ isAcknowledged: false }))).toBe(true);
  expect(asksNow(flag({}))).toBe(false);
  expect(asksNow(flag({ needsOutcome: true }))).toBe(true);
  expect(asksNow(flag({ isAcknowledged: false, closed: { by: 'x', at: 1, outcome: null } }))).toBe(false);
});

test('a reminder comes back at its time, or when the person it is about has the floor', () => {
  expect(isUsefulNow(nudge({ about: 'ben' }), 'ben')).toBe(true);
  expect(isUsefulNow(nudge({ about: 'ben' }), 'ana')).toBe(false);
  expect(isUsefulNow(nudge({ about: 'ben', dueAt: 5 }), 'ben')).toBe(false);
  expect(isUsefulNow(nudge({ isDue: true, dueAt: 5 }), null)).toBe(true);
  expect(isUsefulNow(nudge({}), null)).toBe(false);
});

test('what asks for eyes is counted', () => {
  expect(attention({ messages: [], flags: [flag({ isAcknowledged: false }), flag({ needsOutcome: true })], nudges: [nudge({ isDue: true }), nudge({})] })).toBe(
    2,
  );
});
