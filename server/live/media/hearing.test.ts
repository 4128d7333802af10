import type { types } from 'mediasoup';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHearing, type Hearing, type Volumes } from './hearing.ts';

const voice = (peer: string) => ({ producer: { appData: { peer } } as unknown as types.Producer, volume: -20 });
const [ana, ben] = [voice('ana'), voice('ben')];
let told: string[][];
let hearing: Hearing;
const namesOf = (volumes: Volumes) => volumes.map(({ producer }) => String(producer.appData['peer']));

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  hearing = createHearing(Date.now, (volumes) => void told.push(namesOf(volumes)));
});
afterEach(() => {
  hearing.close();
  vi.useRealTimers();
});

it('tells who is heard as it is measured', () => {
  hearing.onVolumes([ana, ben]);
  hearing.onSlowVolumes([ana, ben]);
  hearing.onVolumes([ben]);
  hearing.onVolumes([]);
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual([['ana', 'ben'], ['ben'], []]);
});

it('tells five times a second of who is only heard over a second, beside the others, until they fall silent', () => {
  hearing.onSlowVolumes([ana]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(Array.from({ length: 5 }, () => ['ana']));
  hearing.onVolumes([ben]);
  hearing.onSlowVolumes([ana, ben]);
  vi.advanceTimersByTime(200);
  expect(told.at(-1)).toEqual(['ben', 'ana']);
  hearing.onVolumes([]);
  hearing.onSlowVolumes([]);
  expect(told.at(-1)).toEqual([]);
  const before = told.length;
  vi.advanceTimersByTime(2_000);
  expect(told).toHaveLength(before);
});
