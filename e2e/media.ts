// What the media statistics prove: frames that were decoded, tones that were heard.
import type { Locator, Page } from '@playwright/test';

/** Runs in the page before everything else: keeps the peer connections, and gives the microphone a tone of its own. */
export const pageProbe = (hz: number) => `(() => {
  const connections = (window.__connections = []);
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...args) { super(...args); connections.push(this); }
  };
  window.__tone = { gain: null, loud: false };
  window.__speak = (loud) => {
    window.__tone.loud = loud;
    if (window.__tone.gain) window.__tone.gain.gain.value = loud ? 0.5 : 0;
  };
  const native = navigator.mediaDevices?.getUserMedia?.bind(navigator.mediaDevices);
  if (!native) return;
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    // The sound is replaced: nobody needs it freed of echo and noise.
    const stream = await native(wanted.audio ? { ...wanted, audio: { ...wanted.audio, echoCancellation: false, noiseSuppression: false, autoGainControl: false } } : wanted);
    const [device] = stream.getAudioTracks();
    if (!device) return stream;
    const context = new AudioContext({ latencyHint: 'playback', sinkId: { type: 'none' } });
    const tone = context.createOscillator();
    tone.frequency.value = ${hz};
    const gain = context.createGain();
    gain.gain.value = window.__tone.loud ? 0.5 : 0;
    const out = context.createMediaStreamDestination();
    tone.connect(gain).connect(out);
    tone.start();
    window.__tone.gain = gain;
    const [track] = out.stream.getAudioTracks();
    const label = device.label;
    const settings = device.getSettings();
    Object.defineProperty(track, 'label', { get: () => label });
    track.getSettings = () => settings;
    const stop = track.stop.bind(track);
    track.stop = () => { stop(); device.stop(); void context.close(); };
    stream.removeTrack(device);
    stream.addTrack(track);
    return stream;
  };
})();`;

/** Frames decoded so far of the picture in this tile; 0 where there is none. */
export const framesDecoded = (tile: Locator): Promise<number> =>
  tile.evaluate(async (element) => {
    const video = element instanceof HTMLVideoElement ? element : element.querySelector('video');
    const track = video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
    if (!track) return 0;
    const connections = (window as unknown as { __connections: RTCPeerConnection[] }).__connections;
    for (const connection of connections)
      for (const entry of (await connection.getStats()).values())
        if (entry.type === 'inbound-rtp' && entry.kind === 'video' && entry.trackIdentifier === track.id) return entry.framesDecoded ?? 0;
    return 0;
  });

/** In how many sizes this page can send its picture; they need not all be sent now. */
export const sizesOffered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const connections = (window as unknown as { __connections: RTCPeerConnection[] }).__connections.filter(({ signalingState }) => signalingState !== 'closed');
    const sender = connections.flatMap((connection) => connection.getSenders()).find(({ track }) => track?.kind === 'video');
    return sender?.getParameters().encodings.length ?? 0;
  });

/** How many lines the picture in this tile has, as it is shown now; 0 where there is none. */
export const pictureHeight = (tile: Locator): Promise<number> =>
  tile
    .locator('video')
    .evaluate((video: HTMLVideoElement) => video.videoHeight)
    .catch(() => 0);

/** Waits until somebody's picture has as many lines as its tile, or as the camera it comes from. */
export async function isSharp(tile: Locator, camera: { height: number }): Promise<void> {
  let [seen, needed] = [0, 0];
  await until(
    async () => {
      const box = await tile.boundingBox();
      [seen, needed] = [await pictureHeight(tile), Math.min(Math.floor(box?.height ?? Infinity), camera.height)];
      return seen >= needed;
    },
    () => `the picture has ${seen} lines, its tile shows ${needed}`,
  );
}

/** Waits until the tile's picture moves on by some frames from now. */
export async function watchesVideo(tile: Locator, frames = 3): Promise<void> {
  const before = await framesDecoded(tile).catch(() => 0);
  await until(async () => (await framesDecoded(tile).catch(() => 0)) >= before + frames, 'no new frame was decoded');
}

/** The tones (Hz) that are audible now in the tracks this page receives, from their spectra. */
export const tonesHeard = (page: Page, candidates: readonly number[]): Promise<number[]> =>
  page.evaluate(async (wanted) => {
    const scope = window as unknown as { __connections: RTCPeerConnection[]; __ear?: AudioContext; __ears?: Map<string, AnalyserNode> };
    const context = (scope.__ear ??= new AudioContext({ latencyHint: 'playback', sinkId: { type: 'none' } } as AudioContextOptions));
    if (context.state === 'suspended') await context.resume();
    const ears = (scope.__ears ??= new Map());
    const live = new Set<string>();
    for (const connection of scope.__connections) {
      if (connection.connectionState === 'closed') continue;
      for (const { receiver, currentDirection } of connection.getTransceivers()) {
        const track = receiver.track;
        if (track?.kind !== 'audio' || track.readyState !== 'live' || currentDirection === 'inactive') continue;
        live.add(track.id);
        if (ears.has(track.id)) continue;
        const analyser = context.createAnalyser();
        analyser.fftSize = 8192;
        analyser.smoothingTimeConstant = 0;
        context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
        ears.set(track.id, analyser);
      }
    }
    await new Promise((next) => setTimeout(next, 200));
    const heard = new Set<number>();
    for (const [id, analyser] of ears) {
      if (!live.has(id)) continue;
      const bins = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(bins);
      const width = context.sampleRate / analyser.fftSize;
      for (const hz of wanted) {
        const near = bins.slice(Math.floor((hz - 15) / width), Math.ceil((hz + 15) / width) + 1);
        if (Math.max(...near) > -60) heard.add(hz);
      }
    }
    return [...heard].sort((a, b) => a - b);
  }, candidates);

/** Six browsers that change places at once on two cores take longer than any person's does: what counts is that it is heard, and nothing else. */
const HEARD_WITHIN_MS = 60_000;

/** Waits until exactly these tones are heard, and no other candidate. */
export async function hearsExactly(page: Page, expected: readonly number[], candidates: readonly number[]): Promise<void> {
  const want = [...expected].sort((a, b) => a - b).join(' ');
  let last = '';
  await until(
    async () => (last = (await tonesHeard(page, candidates)).join(' ')) === want,
    () => `heard "${last}", not "${want}"`,
    HEARD_WITHIN_MS,
  );
}

/** Sum of the audio energy this page has received since its start. */
export const audioEnergy = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let sum = 0;
    for (const connection of (window as unknown as { __connections: RTCPeerConnection[] }).__connections)
      for (const entry of (await connection.getStats()).values())
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio') sum += entry.totalAudioEnergy ?? 0;
    return sum;
  });

/** Waits for a condition that is asked again and again. */
export async function until(condition: () => Promise<boolean>, why: string | (() => string), withinMs = 20_000): Promise<void> {
  const limit = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`After ${withinMs / 1000} s: ${typeof why === 'string' ? why : why()}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}
