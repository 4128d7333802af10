import type { ReceivedStream } from './receiving.ts';

/**
 * Why a picture is not there, or not sharp, where that is worth a word. taken: their device took it. theirLine: their connection does not
 * carry it. ownLine: one's own does not. blurry: it does, in a smaller size. absent: nothing comes from them, and nobody knows why.
 */
export type PictureNote = 'taken' | 'theirLine' | 'ownLine' | 'blurry' | 'absent' | null;

/** What to show of somebody else's camera or screen now, and what to say of it. */
export function pictureOf(stream: ReceivedStream | undefined): { track: MediaStreamTrack | null; note: PictureNote } {
  if (!stream) return { track: null, note: null };
  if (stream.isPaused) return { track: null, note: stream.isTaken ? 'taken' : stream.isSlow ? 'theirLine' : null };
  if (stream.quality === 'off') return { track: null, note: 'ownLine' };
  if (stream.quality === 'absent') return { track: null, note: 'absent' };
  return { track: stream.track, note: stream.quality === 'low' ? 'blurry' : null };
}
