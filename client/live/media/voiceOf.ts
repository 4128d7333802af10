import type { ReceivedStream } from './receiving.ts';

/** Why somebody who has not switched their microphone off is not heard: their device took it, or nothing of it arrives and nobody knows why. */
export type VoiceNote = 'voiceTaken' | 'voiceAbsent' | null;

/** What to say of somebody else's voice now. */
export function voiceNoteOf(stream: ReceivedStream | undefined): VoiceNote {
  if (!stream) return null;
  if (stream.isPaused) return stream.isTaken ? 'voiceTaken' : null;
  return stream.quality === 'absent' ? 'voiceAbsent' : null;
}
