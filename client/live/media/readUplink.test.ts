import { describe, expect, it } from 'vitest';
import { lookAt, type Seen } from './readUplink.ts';
import { hopeful, judgeUplink } from './uplink.ts';
import type { Entry } from './stats.ts';

const pair = (seconds: number): Entry[] => [
  { type: 'transport', id: 'T', selectedCandidatePairId: 'P' },
  { type: 'candidate-pair', id: 'P', currentRoundTripTime: seconds },
];
const layer = (id: string, of: Record<string, unknown>): Entry => ({ type: 'outbound-rtp', kind: 'video', id, ...of });

/** Looks every two seconds at what a browser without targets counts, on a line with this round trip (s). */
const watch = (counts: readonly (readonly number[])[], roundTrip: number) => {
  let before: Seen | null = null;
  let verdict = hopeful(0);
  return counts.map((bytes, turn) => {
    const look = lookAt([...pair(roundTrip), ...bytes.map((bytesSent, id) => layer(`r${id}`, { bytesSent }))], before, turn * 2_000);
    before = look.seen;
    verdict = judgeUplink(verdict, look.uplink, turn * 2_000);
    return { bitrate: look.uplink.pictureBitrate, isNarrow: verdict.isNarrow };
  });
};

describe('a browser that says what the picture may take', () => {
  it('is believed, all sent layers together', () => {
    const out = [
      ...pair(0.2),
      layer('a', { active: true, targetBitrate: 100_000 }),
      layer('b', { active: true, targetBitrate: 300_000 }),
      layer('c', { active: false, targetBitrate: 900_000 }),
    ];
    expect(lookAt(out, null, 0).uplink).toEqual({ roundTripMs: 200, pictureBitrate: 400_000 });
  });
  it('is told apart from one whose processor is full', () => {
    expect(lookAt([layer('a', { qualityLimitationReason: 'cpu' })], null, 0).isProcessorFull).toBe(true);
    expect(lookAt([layer('a', { qualityLimitationReason: 'bandwidth' })], null, 0).isProcessorFull).toBe(false);
  });
});

describe('a browser that does not say it', () => {
  it('keeps its picture on a line that is slow and carries it', () => {
    const seen = watch(
      [0, 1, 2, 3, 4, 5].map((turn) => [turn * 20_000, turn * 80_000]),
      1.2,
    );
    expect(seen.map(({ bitrate }) => bitrate)).toEqual([null, 400_000, 400_000, 400_000, 400_000, 400_000]);
    expect(seen.every(({ isNarrow }) => !isNarrow)).toBe(true);
  });
  it('loses it on a line that does not carry it', () => {
    const seen = watch(
      [0, 1, 2, 3].map((turn) => [turn * 8_000]),
      1.6,
    );
    expect(seen.map(({ isNarrow }) => isNarrow)).toEqual([false, false, true, true]);
  });
  it('is not misjudged when it counts from nothing again, or begins a layer', () => {
    const seen = watch([[500_000], [550_000], [200], [9_000, 100], [60_000, 60_000]], 1.2);
    expect(seen.map(({ bitrate }) => bitrate)).toEqual([null, 200_000, null, null, 443_600]);
    expect(seen.every(({ isNarrow }) => !isNarrow)).toBe(true);
  });
});
