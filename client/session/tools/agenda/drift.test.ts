import { describe, expect, test } from 'vitest';
import { driftMinutes } from './drift.ts';
import type { HostAgenda } from './types.ts';

const min = (minutes: number) => minutes * 60_000;
const view = (behindMs: number, startedAt: number, minutes: number): HostAgenda => ({
  now: { kind: 'checkIn', title: 'Check-in' },
  next: null,
  break: null,
  isResting: false,
  maySayBack: false,
  resting: [],
  current: 'a',
  behindMs,
  phases: [{ id: 'a', kind: 'checkIn', title: 'Check-in', minutes, note: '', startedAt, endedAt: null }],
});

describe('how far behind its plan a session is', () => {
  test('as far as at the last start, until the part runs over its own minutes', () => {
    expect(driftMinutes(view(min(2), min(100), 12), min(105))).toBe(2);
    expect(driftMinutes(view(min(2), min(100), 12), min(112))).toBe(2);
    expect(driftMinutes(view(min(2), min(100), 12), min(116))).toBe(6);
  });

  test('what is less than a minute is on time, and ahead is negative', () => {
    expect(driftMinutes(view(59_000, min(100), 12), min(101))).toBe(0);
    expect(driftMinutes(view(-59_000, min(100), 12), min(101))).toBe(0);
    expect(driftMinutes(view(min(-3), min(100), 12), min(101))).toBe(-3);
  });
});
