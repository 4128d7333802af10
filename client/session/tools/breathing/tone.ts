import type { PhaseKind } from '#shared/learning/content/exercises.ts';

const LOUDNESS = 0.07;
const ATTACK_SECONDS = 0.4;
const FADE_SECONDS = 0.6;

/** From which tone to which (Hz) a phase goes: up with the breath in, down with the breath out. */
const glides: Record<PhaseKind, readonly [from: number, to: number]> = {
  in: [196, 294],
  holdFull: [294, 294],
  out: [294, 196],
  holdEmpty: [196, 196],
  tense: [165, 220],
  release: [220, 147],
  notice: [220, 220],
};
/** A long phase is not hummed through: its tone only marks the change. */
const SECONDS_MAX = 8;

/** Plays the soft tone of one phase that lasts `seconds` more; gives the way to stop it. */
export function playPhase(context: AudioContext, kind: PhaseKind, seconds: number): () => void {
  const start = context.currentTime;
  const end = start + Math.min(kind === 'notice' ? 2 : SECONDS_MAX, Math.max(1, seconds));
  const [from, to] = glides[kind];
  const tone = new OscillatorNode(context, { type: 'sine', frequency: from });
  tone.frequency.setValueAtTime(from, start);
  tone.frequency.linearRampToValueAtTime(to, end);
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + ATTACK_SECONDS);
  gain.gain.setValueAtTime(LOUDNESS, end - FADE_SECONDS);
  gain.gain.linearRampToValueAtTime(0, end);
  tone.connect(gain).connect(context.destination);
  tone.start(start);
  tone.stop(end);
  return () => {
    const now = context.currentTime;
    gain.gain.cancelScheduledValues(now);
    gain.gain.setValueAtTime(gain.gain.value, now);
    gain.gain.linearRampToValueAtTime(0, now + 0.3);
    tone.stop(now + 0.3);
  };
}
