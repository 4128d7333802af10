import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpeaking } from './speaking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who speaks is said to speak as long as it is said again, and to hold the floor through an outage', () => {
  const speaking = createSpeaking();
  for (let i = 0; i < 10; i += 1) {
    speaking.hear({ levels: { ana: 0.6 }, active: 'ana' });
    vi.advanceTimersByTime(1_400);
    expect(speaking.getSnapshot().levels).toEqual({ ana: 0.6 });
  }
  vi.advanceTimersByTime(200);
  expect(speaking.getSnapshot()).toEqual({ levels: {}, active: 'ana' });
  speaking.hear({ levels: { ben: 0.2 }, active: 'ana' });
  speaking.forget();
  expect(speaking.getSnapshot()).toEqual({ levels: {}, active: null });
  vi.advanceTimersByTime(5_000);
  expect(speaking.getSnapshot()).toEqual({ levels: {}, active: null });
});
