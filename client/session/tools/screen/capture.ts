import { createObservable, type Observable } from '#client/base/device/observable.ts';
import { watchTrack } from '#client/live/media/watchTrack.ts';

/** held: it is on, and nothing comes from it for now (a window made small, a system that paused it). ended: off, and not by its owner's press in Hearth. */
export type CaptureState = 'off' | 'choosing' | 'on' | 'held' | 'ended';

/** Why nothing is shown, in kinds that each have their own way on. `notAllowed`: nothing was chosen, or the browser does not ask any more. */
export type CaptureProblem = 'notAllowed' | 'system' | 'nothingThere' | 'failed';

/** This person's own screen, as their browser captures it. Begins by their own click alone, and never again by itself. */
export interface Capture extends Observable<CaptureState> {
  /** Lets the person choose in the browser's own dialog; or says why nothing came of it. Null where they are choosing already. */
  choose: () => Promise<MediaStreamTrack | CaptureProblem | null>;
  stop: () => void;
}

// Text must stay sharp; nobody needs it to move like a film.
const FRAMES_A_SECOND = 12;

/** Whether this browser can show its screen at all; phones cannot. */
export const canCapture = (): boolean => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

function createCapture(): Capture {
  const state = createObservable<CaptureState>('off');
  let track: MediaStreamTrack | null = null;

  let unwatch: (() => void) | null = null;

  function become(next: 'off' | 'ended') {
    unwatch?.();
    track?.stop();
    track = unwatch = null;
    state.set(next);
  }
  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    async choose() {
      if (state.getSnapshot() === 'choosing' || isCapturing(state.getSnapshot())) return null;
      state.set('choosing');
      let problem: CaptureProblem = 'failed';
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: FRAMES_A_SECOND } }, audio: false });
        track = stream.getVideoTracks()[0] ?? null;
      } catch (error) {
        track = null;
        problem = captureProblemOf(error);
      }
      if (!track) {
        state.set('off');
        return problem;
      }
      track.contentHint = 'detail';
      // The browser's own "Stop sharing", or a window that was closed, ends the track.
      unwatch = watchTrack(track, { onTaken: (isTaken) => state.set(isTaken ? 'held' : 'on'), onEnded: () => become('ended') });
      state.set(track.muted ? 'held' : 'on');
      return track;
    },
    stop: () => become('off'),
  };
}

/** The kind of problem behind what `getDisplayMedia` threw (Screen Capture, section 5.1). */
export function captureProblemOf(error: unknown): CaptureProblem {
  const { name = '', message = '' } = error instanceof Error || error instanceof DOMException ? error : {};
  // Chromium and Firefox say in the message alone that it was the system that refused.
  if (name === 'NotReadableError' || (name === 'NotAllowedError' && /system/i.test(message))) return 'system';
  if (name === 'NotAllowedError') return 'notAllowed';
  return name === 'NotFoundError' ? 'nothingThere' : 'failed';
}

/** One for the page: there is one screen, and one session on it. */
export const capture = createCapture();

export const isCapturing = (state: CaptureState): boolean => state === 'on' || state === 'held';
