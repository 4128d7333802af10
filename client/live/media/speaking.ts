import type { MediaServerToClient } from '#shared/live/media/protocol.ts';
import { createObservable, type Observable } from '../../base/device/observable.ts';

/** Who is heard: level 0..1 by peer (who is silent is not named), and who holds the floor (stays through pauses). */
export type Speakers = Parameters<MediaServerToClient['media:speakers']>[0];

/** Follows who is heard, as the server says it. */
export interface Speaking extends Observable<Speakers> {
  hear(now: Speakers): void;
  /** Nobody says it any more. */
  forget(): void;
}

/** The server says it five times a second while anybody is heard: what it did not say again so long is over, as in an outage. */
const OVER_AFTER_MS = 1_500;
const nobody: Speakers = { levels: {}, active: null };

export const createSpeaking = (): Speaking => {
  const speakers = createObservable(nobody);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fallSilent = () => speakers.set({ ...speakers.getSnapshot(), levels: {} });
  return {
    getSnapshot: speakers.getSnapshot,
    subscribe: speakers.subscribe,
    hear(now) {
      clearTimeout(timer);
      speakers.set(now);
      if (Object.keys(now.levels).length > 0) timer = setTimeout(fallSilent, OVER_AFTER_MS);
    },
    forget() {
      clearTimeout(timer);
      speakers.set(nobody);
    },
  };
};
