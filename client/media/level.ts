/** How loud a microphone is right now. */
export interface LevelMeter {
  /** 0 (silence) to 1; null while the browser does not let the page listen yet (it waits for a tap or a key). */
  level(): number | null;
  close(): void;
}

// Speech at arm's length has a root mean square of about 0.05 to 0.2: scaled so that it fills the meter.
const FULL_SCALE_RMS = 0.25;

let shared: AudioContext | null = null;

/** The page's one audio context; browsers allow only a few, and let it start after the first tap or key. */
export function audioContext(): AudioContext {
  if (shared && shared.state !== 'closed') return shared;
  const context = new AudioContext();
  shared = context;
  const wake = () => {
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
  };
  for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, wake, { passive: true });
  wake();
  return context;
}

/** Listens to a microphone track without changing or playing it. */
export function createLevelMeter(track: MediaStreamTrack): LevelMeter {
  const context = audioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      if (context.state !== 'running') return null;
      analyser.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      return Math.min(1, Math.sqrt(rms / FULL_SCALE_RMS));
    },
    close() {
      source.disconnect();
    },
  };
}
