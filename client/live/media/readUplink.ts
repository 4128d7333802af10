import { entriesOf, milliseconds, numberOf, pairOf, type Entry } from './stats.ts';
import type { Transports } from './transports.ts';
import type { Uplink } from './uplink.ts';

/** What the next look needs of this one: bytes sent by layer, and when (ms). */
export interface Seen {
  bytes: Record<string, number>;
  at: number;
}

/** One look at the way out. */
export interface Look {
  uplink: Uplink;
  /** The processor keeps the browser from sending the picture as large as it was told to. */
  isProcessorFull: boolean;
  seen: Seen;
}

/** Reads how the way out is now; `before` is what the last look saw. */
export const readUplink = async ({ send }: Transports, before: Seen | null, now: number): Promise<Look> =>
  lookAt(await entriesOf(send.getStats()), before, now);

/** Takes what the browser measured and what the last look saw. A browser that does not say what a picture may take (Firefox) is asked what it took. */
export const lookAt = (out: readonly Entry[], before: Seen | null, now: number): Look => {
  const layers = out.filter(({ type, kind, active }) => type === 'outbound-rtp' && kind === 'video' && active !== false);
  const seen: Seen = { bytes: Object.fromEntries(layers.map((layer) => [String(layer['id']), numberOf(layer['bytesSent']) ?? 0])), at: now };
  return {
    uplink: { roundTripMs: milliseconds(pairOf(out)?.['currentRoundTripTime']), pictureBitrate: targetOf(layers) ?? growthOf(before, seen) },
    isProcessorFull: layers.some((layer) => layer['qualityLimitationReason'] === 'cpu'),
    seen,
  };
};

const targetOf = (layers: readonly Entry[]): number | null => {
  const targets = layers.map(({ targetBitrate }) => numberOf(targetBitrate)).filter((target) => target !== null);
  return targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0);
};

/** Unknown where a layer began or was counted anew since: after a camera was off it is. */
const growthOf = (before: Seen | null, { bytes, at }: Seen): number | null => {
  const ids = Object.keys(bytes);
  if (before === null || at <= before.at || ids.length === 0) return null;
  const grown = ids.map((id) => bytes[id]! - (before.bytes[id] ?? Infinity));
  if (grown.some((more) => more < 0)) return null;
  return (grown.reduce((sum, more) => sum + more, 0) * 8_000) / (at - before.at);
};
