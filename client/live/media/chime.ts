import { playNow } from './sound.ts';

const TONES_HZ = [523, 659] as const;
const SECONDS = 0.9;

/** Two soft rising tones; `twice` for what has waited too long. */
export const chime = (twice: boolean): void =>
  void playNow((context) => {
    for (let i = 0; i < (twice ? 2 : 1); i += 1) TONES_HZ.forEach((hz, step) => strike(context, hz, context.currentTime + i * 1.2 + step * 0.22));
  });

function strike(context: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.12, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + SECONDS);
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + SECONDS);
}
