import type { types } from 'mediasoup-client';
import type { Source } from '#shared/live/media/source.ts';
import type { Failure } from './attempts.ts';
import { Refused } from '../callSocket.ts';
import type { Shape } from './shapes.ts';

/** A stream did not start. */
export class StartFailed extends Error {
  readonly why: Failure;
  /** The transport holds a part of it that goes nowhere: what is sent on it from now on would fail as well. */
  readonly isTransportSpoilt: boolean;
  constructor(why: Failure, isTransportSpoilt: boolean, cause: unknown) {
    super('The stream did not start.', { cause });
    this.why = why;
    this.isTransportSpoilt = isTransportSpoilt;
  }
}

/** Starts sending a track in this shape. Null where the track or the transport ended meanwhile; throws `StartFailed`. */
export const startStream = async (transport: types.Transport, source: Source, track: MediaStreamTrack, shape: Shape): Promise<types.Producer | null> => {
  let isBegun = false;
  try {
    return await transport.produce({
      track,
      stopTracks: false,
      disableTrackOnPause: false,
      zeroRtpOnPause: true,
      appData: { source },
      onRtpSender: () => void (isBegun = true),
      ...structuredClone(shape),
    });
  } catch (error) {
    if (transport.closed || track.readyState === 'ended') return null;
    throw new StartFailed(whyOf(error), isBegun && !isTidied(error), error);
  }
};

/** What the server says of the stream itself, beside all that passes. */
const OF_THE_STREAM = ['malformed', 'unsupported'];
const whyOf = (error: unknown): Failure => {
  const refused = [error, (error as Error).cause].find((one) => one instanceof Refused);
  return refused === undefined || OF_THE_STREAM.includes(refused.code) ? 'engine' : 'way';
};

// After an answer that never came the next try says `alreadySending`, or the connection's return clears it.
const isTidied = (error: unknown) => error instanceof Refused && (error.code === 'notAllowed' || error.code === 'unanswered');
