import { createObservable, type Observable } from '#client/media/observable.ts';

export type CaptureState = 'off' | 'choosing' | 'on';

/** This person's own screen, as their browser captures it. Begins by their own click alone, and never again by itself. */
export interface Capture extends Observable<CaptureState> {
  /** Lets the person choose in the browser's own dialog; null where they chose nothing, or may not. */
  choose: () => Promise<MediaStreamTrack | null>;
  stop: () => void;
}

// Text must stay sharp; nobody needs it to move like a film.
const FRAMES_A_SECOND = 12;

/** Whether this browser can show its screen at all; phones cannot. */
export const canCapture = (): boolean => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

function createCapture(): Capture {
  const state = createObservable<CaptureState>('off');
  let track: MediaStreamTrack | null = null;

  function stop() {
    track?.stop();
    track = null;
    state.set('off');
  }
  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    async choose() {
      if (state.getSnapshot() !== 'off') return null;
      state.set('choosing');
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: FRAMES_A_SECOND } }, audio: false });
        track = stream.getVideoTracks()[0] ?? null;
      } catch {
        track = null;
      }
      if (!track) {
        state.set('off');
        return null;
      }
      track.contentHint = 'detail';
      // The browser's own "Stop sharing".
      track.addEventListener('ended', stop);
      state.set('on');
      return track;
    },
    stop,
  };
}

/** One for the page: there is one screen, and one session on it. */
export const capture = createCapture();
