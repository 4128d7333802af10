import { keepInSound } from './sound.ts';

/** How loud a microphone is right now. */
export interface LevelMeter {
  /** 0 (silence) to 1; null while the browser does not let the page listen yet (it waits for a tap or a key). */
  level(): number | null;
  close(): void;
}

// Speech at arm's length has a root mean square of about 0.05 to 0.2: scaled so that it fills the meter.
const FULL_SCALE_RMS = 0.25;

/** Listens to a microphone track without changing or playing it. */
export function createLevelMeter(track: MediaStreamTrack): LevelMeter {
  let heard: AnalyserNode | null = null;
  const samples = new Float32Array(1024);
  const close = keepInSound((context) => {
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const analyser = new AnalyserNode(context, { fftSize: samples.length });
    source.connect(analyser);
    heard = analyser;
    return () => source.disconnect();
  });
  return {
    level() {
      if (heard?.context.state !== 'running') return null;
      heard.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      return Math.min(1, Math.sqrt(rms / FULL_SCALE_RMS));
    },
    close,
  };
}
