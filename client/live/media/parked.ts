/** A microphone that was switched off and is kept for a while, silent. */
export interface Parked {
  /** Keeps it where the browser would else ask for it once more; ends it everywhere else. */
  put(track: MediaStreamTrack): void;
  /** Gives it back, awake, where it is still there and is this device (null: any); else ends it. */
  take(device: string | null): MediaStreamTrack | null;
  end(): void;
}

const KEPT_FOR_MS = 5 * 60_000;

/** WebKit forgets a permission soon after the last track ended: whoever mutes and speaks again within a few minutes would be asked in the middle of their sentence. */
const asksAgain = (): boolean => navigator.vendor.startsWith('Apple');

export function createParked(): Parked {
  let parked: MediaStreamTrack | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function leave(): MediaStreamTrack | null {
    const track = parked;
    parked = null;
    clearTimeout(timer);
    return track;
  }
  const end = () => leave()?.stop();

  return {
    put(track) {
      end();
      if (!asksAgain() || track.readyState !== 'live') return track.stop();
      // Nothing but silence comes from it from now on, whoever holds it.
      track.enabled = false;
      parked = track;
      timer = setTimeout(end, KEPT_FOR_MS);
    },
    take(device) {
      const track = leave();
      if (!track) return null;
      const isWanted = track.readyState === 'live' && !track.muted && (device === null || track.getSettings().deviceId === device);
      if (!isWanted) {
        track.stop();
        return null;
      }
      track.enabled = true;
      return track;
    },
    end,
  };
}
