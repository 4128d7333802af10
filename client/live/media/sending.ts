import type { types } from 'mediasoup-client';
import { nothingAllowed, type Allowed } from '#shared/live/media/plan.ts';
import { sources, type Source } from '#shared/live/media/source.ts';
import { afterFailure, afterSuccess, isWorthTelling, onceMore, untried, type Attempts } from './attempts.ts';
import type { Ask } from '../callSocket.ts';
import { createOutgoing } from './outgoing.ts';
import { shapesOf, type Engine } from './shapes.ts';
import { StartFailed, startStream } from './startStream.ts';

/** This person's own streams: what they want to send, made so as far as the plan and their browser let them. */
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
  /** Tries now what did not start, the best way first. */
  tryAgain(): void;
  /** Which sources reach the server now. */
  now(): Record<Source, boolean>;
  /** Which are wanted and allowed, and were tried more than once in vain. */
  failing(): Record<Source, boolean>;
  close(): void;
}

export interface SendingOptions {
  ask: Ask;
  engine: () => Engine;
  /** Another transport in the place of one on which a stream failed; null where all is built anew. */
  renew: () => Promise<types.Transport | null>;
  /** A stream began, or sends another track. */
  onTrack: (source: Source, producer: types.Producer) => void;
  /** `now()` or `failing()` may have changed. */
  onChange: () => void;
}

export const createSending = ({ ask, engine, renew, onTrack, onChange }: SendingOptions): Sending => {
  const wanted = new Map<Source, MediaStreamTrack>();
  const outgoing = createOutgoing(ask, onTrack);
  const attempts: Record<Source, Attempts> = { audio: untried, video: untried, screen: untried };
  let allowed: Allowed = nothingAllowed;
  let transport: types.Transport | null = null;
  let isPictureHeld = false;
  const taken = new Set<Source>();
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const onceMoreFor = (which: readonly Source[]) => which.forEach((source) => (attempts[source] = onceMore(attempts[source])));

  const sendOn = (next: types.Transport | null) => {
    outgoing.forgetAll();
    transport = next;
  };

  const start = async (source: Source, track: MediaStreamTrack) => {
    const on = transport;
    if (on === null || track.readyState !== 'live' || !allowed[source] || !allowed.isInGroup) return;
    const shapes = shapesOf(source, engine());
    const producer = await startStream(on, source, track, shapes[attempts[source].simpler] ?? shapes.at(-1)!);
    if (producer === null) return;
    if (transport !== on || isClosed) return producer.close();
    outgoing.started(source, producer);
  };

  const settle = async (source: Source): Promise<void> => {
    const wish = wanted.get(source) ?? null;
    const isSlow = source === 'video' && isPictureHeld;
    if (!outgoing.has(source) && wish !== null && !isSlow) await start(source, wish);
    if (!outgoing.has(source)) return;
    if (wish === null) return source === 'screen' ? outgoing.end(source) : outgoing.hush(source, []);
    // Also what only just started: the others shall see why nothing comes.
    if (isSlow || taken.has(source))
      return outgoing.hush(source, [...(isSlow ? (['isSlow'] as const) : []), ...(taken.has(source) ? (['isTaken'] as const) : [])]);
    return allowed[source] ? outgoing.flow(source, wish) : outgoing.hold(source);
  };

  /** Gives whether the transport is spoilt. */
  const trySettle = async (source: Source): Promise<boolean> => {
    if (performance.now() < attempts[source].nextAt) return false;
    onceMoreFor([source]);
    try {
      await settle(source);
      if (outgoing.has(source) || !wanted.has(source)) attempts[source] = afterSuccess(attempts[source]);
      return false;
    } catch (error) {
      const why = error instanceof StartFailed ? error.why : 'way';
      attempts[source] = afterFailure(attempts[source], why, shapesOf(source, engine()).length - 1, performance.now());
      return error instanceof StartFailed && error.isTransportSpoilt;
    }
  };

  // One after the other: what follows a stream that failed on a transport would fail as well.
  const round = async (): Promise<void> => {
    for (const source of sources) {
      if (isClosed || !(await trySettle(source))) continue;
      const next = await renew();
      if (next !== null) sendOn(next);
      return round();
    }
    await outgoing.tidy().catch(() => void (attempts.screen = afterFailure(attempts.screen, 'way', 0, performance.now())));
  };

  const settleAll = () => {
    turn = turn.then(round).then(() => {
      if (isClosed) return;
      onChange();
      clearTimeout(retry);
      const next = Math.min(...sources.map((source) => attempts[source].nextAt).filter((at) => at > 0));
      if (transport !== null && Number.isFinite(next)) retry = setTimeout(settleAll, Math.max(0, next - performance.now()));
    });
  };

  return {
    want(source, track) {
      if (wanted.get(source) !== (track ?? undefined)) attempts[source] = { ...untried, simpler: attempts[source].simpler };
      if (track === null) wanted.delete(source);
      else wanted.set(source, track);
      settleAll();
    },
    setAllowed(next) {
      // Out of every group the server has closed all of it; a screen that may not be shown must be chosen again.
      if (!next.isInGroup) outgoing.forgetAll();
      if (!next.screen) {
        wanted.delete('screen');
        outgoing.forget('screen');
      }
      onceMoreFor(sources.filter((source) => next[source] && !allowed[source]));
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
      sendOn(next);
      onceMoreFor(sources);
      settleAll();
    },
    keepOnly(held) {
      outgoing.keepOnly(held);
      onceMoreFor(sources);
      settleAll();
    },
    tryAgain() {
      for (const source of sources) if (attempts[source].failures > 0) attempts[source] = untried;
      settleAll();
    },
    now: () => forEach((source) => outgoing.isFlowing(source) && allowed[source]),
    failing: () => forEach((source) => wanted.has(source) && allowed[source] && !outgoing.isFlowing(source) && isWorthTelling(attempts[source])),
    close() {
      isClosed = true;
      clearTimeout(retry);
      outgoing.forgetAll();
    },
  };
};

const forEach = (of: (source: Source) => boolean): Record<Source, boolean> => ({ audio: of('audio'), video: of('video'), screen: of('screen') });
