export interface TrackEvents {
  /** The system took it (a phone call, another app, a switch on the device), or gave it back. */
  onTaken(isTaken: boolean): void;
  onEnded(): void;
}

/** Follows what the system does with a track; its own `stop` ends no track in this sense. Gives the way to stop following. */
export function watchTrack(track: MediaStreamTrack, { onTaken, onEnded }: TrackEvents): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  track.addEventListener('mute', () => onTaken(true), { signal });
  track.addEventListener('unmute', () => onTaken(false), { signal });
  track.addEventListener('ended', onEnded, { signal });
  return () => stop.abort();
}
