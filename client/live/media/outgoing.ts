import type { types } from 'mediasoup-client';
import type { Source } from '#shared/live/media/source.ts';
import { Refused, type Ask } from '../callSocket.ts';

/** Why nothing is sent though the stream is there, where it is not its owner's wish: their line does not carry it, or their device took it. */
export type Reason = 'isSlow' | 'isTaken';

/** One stream that started, and what the server knows of it. */
interface Outgoing {
  producer: types.Producer;
  /** `flowing`, or why it is paused. Null: the answer was lost, it must be told again. */
  told: string | null;
}

/** The streams that started, kept the same here and on the server: whatever was not answered is told again. */
export interface OutgoingStreams {
  has(source: Source): boolean;
  isFlowing(source: Source): boolean;
  started(source: Source, producer: types.Producer): void;
  /** Sends nothing for now; no reasons where its owner wants that. */
  hush(source: Source, reasons: readonly Reason[]): Promise<void>;
  /** As the plan wants it: the server knows that already. */
  hold(source: Source): void;
  flow(source: Source, track: MediaStreamTrack): Promise<void>;
  /** Over: at once here, on the server with the next `tidy`. */
  end(source: Source): void;
  tidy(): Promise<void>;
  /** Over on both sides. */
  forget(source: Source): void;
  forgetAll(): void;
  /** After the signalling came back: `held` are those the server still has. */
  keepOnly(held: readonly string[]): void;
}

/** `onTrack` hears of each stream that began or sends another track. */
export const createOutgoing = (ask: Ask, onTrack: (source: Source, producer: types.Producer) => void): OutgoingStreams => {
  const streams = new Map<Source, Outgoing>();
  /** Ended here, and perhaps not on the server. */
  const leftovers = new Set<string>();

  const get = (source: Source) => {
    if (streams.get(source)?.producer.closed) streams.delete(source);
    return streams.get(source);
  };
  const tell = async (one: Outgoing, what: string, ask: () => Promise<true>) => {
    if (one.told === what) return;
    one.told = null;
    await ask();
    one.told = what;
  };
  const forget = (source: Source) => {
    streams.get(source)?.producer.close();
    streams.delete(source);
  };
  const end = (source: Source) => {
    const one = get(source);
    forget(source);
    if (one !== undefined) leftovers.add(one.producer.id);
  };

  return {
    has: (source) => get(source) !== undefined,
    isFlowing(source) {
      const one = get(source);
      return one?.told === 'flowing' && !one.producer.paused;
    },
    started(source, producer) {
      streams.set(source, { producer, told: 'flowing' });
      onTrack(source, producer);
    },
    async hush(source, reasons) {
      const one = get(source);
      if (one === undefined) return;
      if (!one.producer.paused) one.producer.pause();
      // Only where it is so: a server of before the update knows no other pause than a wish.
      const saying = { producer: one.producer.id, ...Object.fromEntries(reasons.map((reason) => [reason, true])) };
      await tell(one, reasons.join(' '), () => ask('media:pause', saying));
    },
    hold: (source) => get(source)?.producer.pause(),
    async flow(source, track) {
      const one = get(source);
      if (one === undefined) return;
      if (one.producer.track !== track) {
        await replace(one, track, () => end(source));
        onTrack(source, one.producer);
      }
      if (one.producer.paused) one.producer.resume();
      await tell(one, 'flowing', () => ask('media:resumeProducer', { producer: one.producer.id }));
    },
    end,
    async tidy() {
      for (const producer of leftovers) {
        await ask('media:close', { producer }).catch(ignoreGone);
        leftovers.delete(producer);
      }
    },
    forget,
    forgetAll() {
      leftovers.clear();
      for (const source of [...streams.keys()]) forget(source);
    },
    keepOnly(held) {
      for (const [source, one] of [...streams]) {
        if (held.includes(one.producer.id)) one.told = null;
        else forget(source);
      }
      const mine = [...streams.values()].map(({ producer }) => producer.id);
      for (const producer of held) if (!mine.includes(producer)) leftovers.add(producer);
    },
  };
};

const replace = async ({ producer }: Outgoing, track: MediaStreamTrack, onFailure: () => void) => {
  try {
    await producer.replaceTrack({ track });
  } catch (error) {
    // An engine that takes no other track in its place gets a new stream.
    onFailure();
    throw error;
  }
};

const ignoreGone = (error: unknown) => {
  if (!(error instanceof Refused) || error.code !== 'notThere') throw error;
};
