import type { types } from 'mediasoup-client';
import { nothingAllowed, type Allowed } from '#shared/media/plan.ts';
import { sources, type Source } from '#shared/media/source.ts';
import type { Ask } from './callSocket.ts';

/** This person's own streams: what they want to send, made so as far as the plan lets them. */
export interface Sending {
  /** What the person wants to send from now on; null stops it. The track stays the caller's: it is never stopped or disabled here. */
  want(source: Source, track: MediaStreamTrack | null): void;
  setAllowed(allowed: Allowed): void;
  /** The line carries no picture for now: the camera is paused, whatever is wanted. */
  holdPicture(isHeld: boolean): void;
  /** The device took what this source sends, or gave it back: paused meanwhile, and the others are told why. */
  holdBack(source: Source, isTaken: boolean): void;
  /** The transport to send on; null while there is none. Another one starts all streams anew. */
  setTransport(transport: types.Transport | null): void;
  /** After the signalling came back: `producers` are those the server still has. */
  keepOnly(producers: readonly string[]): void;
  /** Which sources reach the server now. */
  now(): Record<Source, boolean>;
  close(): void;
}

const CAMERA_LAYERS: RTCRtpEncodingParameters[] = [
  { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 400_000 },
  { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 1_100_000 },
];
/** For phones and slow connections half the width; text stays readable there. */
const SCREEN_LAYERS: RTCRtpEncodingParameters[] = [
  { rid: 's0', scaleResolutionDownBy: 2, maxBitrate: 350_000 },
  { rid: 's1', scaleResolutionDownBy: 1, maxBitrate: 1_800_000 },
];
const LAYERS_IN_TIME = 'L1T3';
const TRY_AGAIN_MS = 1_000;

/** `onChange` hears when `now()` may have changed. */
export const createSending = (ask: Ask, onChange: () => void): Sending => {
  const wanted = new Map<Source, MediaStreamTrack>();
  const producers = new Map<Source, types.Producer>();
  let allowed: Allowed = nothingAllowed;
  let transport: types.Transport | null = null;
  let isPictureHeld = false;
  const taken = new Set<Source>();
  /** Why each producer was last said to be paused; not there while it flows. */
  const told = new Map<Source, string>();
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const drop = (source: Source) => {
    producers.get(source)?.close();
    producers.delete(source);
    told.delete(source);
  };
  const dropAll = () => sources.forEach(drop);

  const produce = async (source: Source, track: MediaStreamTrack) => {
    const on = transport;
    if (on === null) return;
    const producer = await on.produce({ track, stopTracks: false, disableTrackOnPause: false, zeroRtpOnPause: true, appData: { source }, ...howToSend(source) });
    if (transport !== on || isClosed) return producer.close();
    producers.set(source, producer);
    // Held back from the start: the others shall see why nothing comes.
    if (taken.has(source)) await pause(source, producer);
  };

  // Only where it is so: a server of before the update knows no other pause than a wish.
  const pauseOf = (source: Source, { id }: types.Producer) => ({
    producer: id,
    ...(isPictureHeld && source === 'video' && { isSlow: true }),
    ...(taken.has(source) && wanted.has(source) && { isTaken: true }),
  });

  const pause = async (source: Source, producer: types.Producer) => {
    const saying = pauseOf(source, producer);
    if (producer.paused && told.get(source) === JSON.stringify(saying)) return;
    producer.pause();
    await ask('media:pause', saying);
    told.set(source, JSON.stringify(saying));
  };

  const settle = async (source: Source): Promise<void> => {
    const track = source === 'video' && isPictureHeld ? null : (wanted.get(source) ?? null);
    const producer = producers.get(source);
    if (producer?.closed) producers.delete(source);
    if (producer === undefined || producer.closed) {
      if (track !== null && track.readyState === 'live' && allowed[source] && allowed.isInGroup) await produce(source, track);
    } else if (track === null && source === 'screen') {
      drop(source);
      await ask('media:close', { producer: producer.id });
    } else if (track === null || taken.has(source)) {
      await pause(source, producer);
    } else {
      if (producer.track !== track) await producer.replaceTrack({ track });
      if (!allowed[source]) return producer.pause();
      if (!producer.paused) return;
      producer.resume();
      told.delete(source);
      await ask('media:resumeProducer', { producer: producer.id });
    }
  };

  const settleAll = () => {
    turn = turn.then(async () => {
      if (isClosed) return;
      const outcomes = await Promise.allSettled(sources.map(settle));
      onChange();
      clearTimeout(retry);
      if (outcomes.some(({ status }) => status === 'rejected') && transport !== null) retry = setTimeout(settleAll, TRY_AGAIN_MS);
    });
  };

  return {
    want(source, track) {
      if (track === null) wanted.delete(source);
      else wanted.set(source, track);
      settleAll();
    },
    setAllowed(next) {
      // Out of every group the server has closed all of it; a screen that may not be shown must be chosen again.
      if (!next.isInGroup) dropAll();
      if (!next.screen) {
        wanted.delete('screen');
        drop('screen');
      }
      allowed = next;
      settleAll();
    },
    holdPicture(isHeld) {
      if (isHeld === isPictureHeld) return;
      isPictureHeld = isHeld;
      settleAll();
    },
    holdBack(source, isTaken) {
      if (isTaken === taken.has(source)) return;
      if (isTaken) taken.add(source);
      else taken.delete(source);
      settleAll();
    },
    setTransport(next) {
      dropAll();
      transport = next;
      settleAll();
    },
    keepOnly(held) {
      for (const [source, producer] of producers) {
        if (!held.includes(producer.id)) drop(source);
        else void (producer.paused ? ask('media:pause', pauseOf(source, producer)) : ask('media:resumeProducer', { producer: producer.id })).catch(() => undefined);
      }
      const mine = [...producers.values()].map(({ id }) => id);
      for (const producer of held) if (!mine.includes(producer)) void ask('media:close', { producer }).catch(() => undefined);
      settleAll();
    },
    now: () => {
      const flows = (source: Source) => producers.get(source)?.paused === false && allowed[source];
      return { audio: flows('audio'), video: flows('video'), screen: flows('screen') };
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
      dropAll();
    },
  };
};

const howToSend = (source: Source): types.ProducerOptions => {
  // Longer packets where the line is narrow: fifty small ones a second weigh as much as the speech in them.
  if (source === 'audio') return { encodings: [{ adaptivePtime: true }], codecOptions: { opusDtx: true, opusFec: true, opusStereo: false, opusMaxAverageBitrate: 32_000 } };
  if (source === 'screen') return { encodings: SCREEN_LAYERS.map((layer) => ({ ...layer, scalabilityMode: 'L1T1' })), codecOptions: { videoGoogleStartBitrate: 600 } };
  return {
    encodings: CAMERA_LAYERS.map((layer) => ({ ...layer, scalabilityMode: LAYERS_IN_TIME })),
    codecOptions: { videoGoogleStartBitrate: 600 },
  };
};
