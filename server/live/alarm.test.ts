import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAlarm } from './alarm.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const ringing = () => {
  const rung: number[] = [];
  const alarm = createAlarm(() => rung.push(Date.now() - 1_000_000));
  return { alarm, rung };
};

it('rings once, when it is time, and not when it was taken back', () => {
  const { alarm, rung } = ringing();
  alarm.set(1_000_500);
  alarm.set(1_000_200);
  vi.advanceTimersByTime(1_000);
  expect(rung).toEqual([200]);
  alarm.set(1_002_000);
  alarm.set(null);
  vi.advanceTimersByTime(5_000);
  expect(rung).toEqual([200]);
});

it('rings at once for what is past', () => {
  const { alarm, rung } = ringing();
  alarm.set(5);
  vi.advanceTimersByTime(0);
  expect(rung).toEqual([0]);
});

it('waits a little before it rings again for the same moment', () => {
  const { alarm, rung } = ringing();
  alarm.set(1_000_100);
  vi.advanceTimersByTime(100);
  alarm.set(1_000_100);
  vi.advanceTimersByTime(999);
  expect(rung).toEqual([100]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual([100, 1_100]);
});

it('waits for a day where that is wanted', () => {
  const { alarm, rung } = ringing();
  const far = 24 * 3_600_000;
  alarm.set(1_000_000 + far);
  vi.advanceTimersByTime(far - 1);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual([far]);
});

it('rings within seconds of the time, whichever way the machine’s clock is set meanwhile', () => {
  const { alarm, rung } = ringing();
  alarm.set(1_000_000 + 600_000);
  vi.advanceTimersByTime(10_000);
  // Set ahead, to just after the moment.
  vi.setSystemTime(1_000_000 + 600_001);
  vi.advanceTimersByTime(5_000);
  expect(rung).toHaveLength(1);
  alarm.set(1_000_000 + 700_000);
  // Set back: it waits for what the clock says, and no longer than that.
  vi.setSystemTime(1_000_000 + 500_000);
  vi.advanceTimersByTime(150_000);
  expect(rung).toHaveLength(1);
  vi.advanceTimersByTime(50_000);
  expect(rung).toHaveLength(2);
});
