import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createVoices, type Spoke } from './voices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('adds up voices and tells every few seconds, and says nothing while all are silent', () => {
  const reports: (readonly Spoke[])[] = [];
  const voices = createVoices((spoke) => reports.push(spoke));
  for (let i = 0; i < 30; i += 1) {
    voices.hear(i % 3 === 0 ? { ana: 0.6, ben: 0.4 } : { ana: 0.6, cleo: 0.05 });
    vi.advanceTimersByTime(200);
  }
  expect(reports).toEqual([
    [
      { member: 'ana', ms: 5_000 },
      { member: 'ben', ms: 1_800 },
    ],
  ]);
  vi.advanceTimersByTime(60_000);
  expect(reports).toHaveLength(2);
  voices.hear({ cleo: 0.1 });
  vi.advanceTimersByTime(60_000);
  expect(reports).toHaveLength(2);
});

it('tells nobody once it is closed', () => {
  const reports: unknown[] = [];
  const voices = createVoices((spoke) => reports.push(spoke));
  voices.hear({ ana: 1 });
  voices.close();
  vi.advanceTimersByTime(60_000);
  expect(reports).toEqual([]);
});
