import type { Source } from '#shared/live/media/source.ts';
import type { Streams } from './receiving.ts';
import type { Transports } from './transports.ts';

/** One moment of a call, in words a person who helps can read out. */
export interface CallStats {
  /** To the server and back (ms); null while unknown. */
  roundTripMs: number | null;
  /** What the browser thinks it can send (bit/s). */
  outgoingBitrate: number | null;
  /** `udp` or `tcp`, and whether a relay is in between; null while not connected. */
  way: { protocol: string; isRelayed: boolean } | null;
  /** Pictures and sound as decoded here. */
  streams: StreamStats[];
}

export interface StreamStats {
  peer: string;
  source: Source;
  framesPerSecond: number | null;
  framesDecoded: number | null;
  height: number | null;
  packetsLost: number;
  jitterMs: number | null;
}

/** Reads the call's statistics now; everything unknown while there are no transports. */
export const readStats = async (transports: Transports | null, streams: Streams): Promise<CallStats> => {
  if (transports === null) return { roundTripMs: null, outgoingBitrate: null, way: null, streams: [] };
  const [out = [], into = []] = await Promise.all([transports.send.getStats(), transports.receive.getStats()].map(entriesOf));
  const pair = pairOf(out);
  const local = out.find(({ id }) => id === pair?.['localCandidateId']);
  return {
    roundTripMs: milliseconds(pair?.['currentRoundTripTime']),
    outgoingBitrate: numberOf(pair?.['availableOutgoingBitrate']),
    way: local ? { protocol: String(local['relayProtocol'] ?? local['protocol']), isRelayed: local['candidateType'] === 'relay' } : null,
    streams: Object.entries(streams).flatMap(([peer, ofPeer]) =>
      Object.entries(ofPeer).flatMap(([source, stream]) => {
        const inbound = into.find(({ type, trackIdentifier }) => type === 'inbound-rtp' && trackIdentifier === stream.track.id);
        return inbound ? [streamStatsOf(peer, source as Source, inbound)] : [];
      }),
    ),
  };
};

/** The way through the network that is in use. */
export const pairOf = (out: readonly Entry[]): Entry | undefined => {
  const transport = out.find(({ type }) => type === 'transport');
  return out.find(({ id }) => id === transport?.['selectedCandidatePairId']) ?? out.find(({ type, nominated }) => type === 'candidate-pair' && nominated);
};

export type Entry = Record<string, unknown> & { type: string };

export const entriesOf = async (report: Promise<RTCStatsReport>): Promise<Entry[]> => {
  const entries: Entry[] = [];
  (await report).forEach((entry: Entry) => entries.push(entry));
  return entries;
};

const streamStatsOf = (peer: string, source: Source, inbound: Entry): StreamStats => ({
  peer,
  source,
  framesPerSecond: numberOf(inbound['framesPerSecond']),
  framesDecoded: numberOf(inbound['framesDecoded']),
  height: numberOf(inbound['frameHeight']),
  packetsLost: numberOf(inbound['packetsLost']) ?? 0,
  jitterMs: milliseconds(inbound['jitter']),
});

export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const milliseconds = (seconds: unknown): number | null => (typeof seconds === 'number' ? Math.round(seconds * 1000) : null);
