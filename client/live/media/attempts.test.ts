import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, isWorthTelling, onceMore, untried, type Attempts, type Failure } from './attempts.ts';

const fail = (was: Attempts, why: Failure, times: number, simplerWays = 0): Attempts =>
  Array.from({ length: times }).reduce<Attempts>((now) => afterFailure(now, why, simplerWays, 0), was);

describe('a stream that does not start', () => {
  it('is tried in each simpler way at once, then after growing pauses, then said', () => {
    const simplest = fail(untried, 'engine', 2, 2);
    expect(simplest).toEqual({ simpler: 2, failures: 0, nextAt: 0 });
    const pauses = [1, 2, 3, 4].map((times) => fail(simplest, 'engine', times, 2));
    expect(pauses.map(({ nextAt }) => nextAt)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauses.map(isWorthTelling)).toEqual([false, false, true, true]);
  });

  it('is left in peace when the engine will not, until something changes: then once more, and said all the while', () => {
    const given = fail(untried, 'engine', 5);
    expect(given.nextAt).toBe(Infinity);
    const tried = onceMore(given);
    expect(tried.nextAt).toBe(0);
    expect(isWorthTelling(tried)).toBe(true);
    expect(afterFailure(tried, 'engine', 0, 0).nextAt).toBe(Infinity);
  });

  it('goes on for as long as it is the way that fails, and is never made simpler for that', () => {
    const later = fail(untried, 'way', 40, 2);
    expect(later).toMatchObject({ simpler: 0, nextAt: 15_000 });
    expect(isWorthTelling(later)).toBe(true);
  });

  it('keeps what the engine was found to take', () => {
    const went = afterSuccess(fail(untried, 'engine', 3, 2));
    expect(went).toEqual({ simpler: 2, failures: 0, nextAt: 0 });
    expect(isWorthTelling(went)).toBe(false);
  });
});
