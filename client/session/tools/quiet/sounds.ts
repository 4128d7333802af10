// Made on the spot, so that nothing has to be fetched: a bowl that is struck once, a soft tone, rain.

const BELL_SECONDS = 6;
/** Partials of a singing bowl: of its ground tone, and how loud. */
const partials = [
  [1, 1],
  [2.71, 0.5],
  [5.2, 0.22],
  [8.4, 0.08],
] as const;
const BELL_HZ = 220;
const FADE_SECONDS = 2;

/** Strikes a bell once. */
export function ringBell(context: AudioContext): void {
  const start = context.currentTime + 0.02;
  for (const [ratio, loudness] of partials) {
    const tone = new OscillatorNode(context, { frequency: BELL_HZ * ratio });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.18 * loudness, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + BELL_SECONDS / Math.sqrt(ratio));
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + BELL_SECONDS);
  }
}

/** Plays softly under the quiet until the function it gives is called. */
export function playUnder(context: AudioContext, sound: 'softTone' | 'rain'): () => void {
  const out = new GainNode(context, { gain: 0 });
  out.gain.linearRampToValueAtTime(1, context.currentTime + FADE_SECONDS);
  out.connect(context.destination);
  const sources = sound === 'rain' ? rain(context, out) : softTone(context, out);
  for (const source of sources) source.start();
  return () => {
    const end = context.currentTime + FADE_SECONDS;
    out.gain.cancelScheduledValues(context.currentTime);
    out.gain.setValueAtTime(out.gain.value, context.currentTime);
    out.gain.linearRampToValueAtTime(0, end);
    for (const source of sources) source.stop(end);
  };
}

function softTone(context: AudioContext, out: AudioNode): AudioScheduledSourceNode[] {
  return [110, 165, 220.7].map((frequency, i) => {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(new GainNode(context, { gain: 0.05 / (i + 1) })).connect(out);
    return tone;
  });
}

const NOISE_SECONDS = 4;

function rain(context: AudioContext, out: AudioNode): AudioScheduledSourceNode[] {
  const buffer = context.createBuffer(1, context.sampleRate * NOISE_SECONDS, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i += 1) samples[i] = Math.random() * 2 - 1;
  const noise = new AudioBufferSourceNode(context, { buffer, loop: true });
  const low = new BiquadFilterNode(context, { type: 'lowpass', frequency: 1_400 });
  const high = new BiquadFilterNode(context, { type: 'highpass', frequency: 300 });
  noise
    .connect(low)
    .connect(high)
    .connect(new GainNode(context, { gain: 0.06 }))
    .connect(out);
  return [noise];
}
