import type { Results, SelfieSegmentation as Segmentation } from '@mediapipe/selfie_segmentation';

/** A camera picture with everything but the person blurred. */
export interface Blurred {
  track: MediaStreamTrack;
  stop(): void;
}

/** The build copies the model and its WebAssembly here: nothing is fetched from another host. */
const ASSETS = '/blur/';
const FRAMES_PER_SECOND = 20;
const BLUR_PIXELS = 10;
/** A machine that needs longer than this for a frame would spoil the call for the sake of the background. */
const SLOW_MS = 110;
const FRAMES_TO_JUDGE = 25;
/** WebAssembly that fails to start may never say so. */
const LOAD_MS = 20_000;

declare global {
  interface Window {
    SelfieSegmentation?: new (config: { locateFile: (file: string) => string }) => Segmentation;
  }
}

/** Whether this browser has what blurring needs. */
export const canBlur = (): boolean =>
  typeof WebAssembly === 'object' &&
  'captureStream' in HTMLCanvasElement.prototype &&
  // Safari draws canvases without filters; a background that is not blurred must never be shown as if it were.
  'filter' in CanvasRenderingContext2D.prototype &&
  (isDrawnTruly ??= drawsTruly());

let isDrawnTruly: boolean | undefined;
const [BLACK, WHITE] = [0, 255];
/** Some browsers change a bit here and there: no picture suffers from that. */
const BITS = 3;

/**
 * Draws an edge and blurs it, then reads both back. Browsers that protect against being recognised give noise instead of what was drawn,
 * to this page as to whoever it is sent to.
 */
export function drawsTruly(): boolean {
  const edge = square();
  edge.fillStyle = '#000';
  edge.fillRect(0, 0, 16, 32);
  edge.fillStyle = '#fff';
  edge.fillRect(16, 0, 16, 32);
  const soft = square();
  soft.filter = 'blur(6px)';
  soft.drawImage(edge.canvas, 0, 0);
  const isSharp = isAbout(edge, 4, BLACK) && isAbout(edge, 12, BLACK) && isAbout(edge, 20, WHITE) && isAbout(edge, 28, WHITE);
  const [dark, light] = [valuesAt(soft, 13), valuesAt(soft, 18)];
  return isSharp && dark.every((value) => value > 40) && light.every((value) => value < 215);
}

function square(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** Red, green and blue of three points of this column. */
const valuesAt = (pen: CanvasRenderingContext2D, x: number): number[] => [14, 16, 18].flatMap((y) => [...pen.getImageData(x, y, 1, 1).data.slice(0, 3)]);
const isAbout = (pen: CanvasRenderingContext2D, x: number, value: number) => valuesAt(pen, x).every((one) => Math.abs(one - value) <= BITS);

/**
 * Blurs the background of a camera track. Resolves once the first blurred frame is drawn, so that the plain picture
 * is never sent meanwhile. `onTooSlow` is called once when this machine cannot keep up; the caller stops it then.
 * Throws when the model cannot be loaded. The given track stays the caller's.
 */
export async function blurBackground(camera: MediaStreamTrack, onTooSlow: () => void): Promise<Blurred> {
  const segmentation = await within(LOAD_MS, loadModel());
  const video = await playing(camera);
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth || 640;
  canvas.height = video.videoHeight || 360;
  const pen = canvas.getContext('2d')!;
  segmentation.onResults((results) => draw(pen, results));

  let isStopped = false;
  let timer = 0;
  const times: number[] = [];
  const step = async () => {
    const startedAt = performance.now();
    await segmentation.send({ image: video });
    const tookMs = performance.now() - startedAt;
    times.push(tookMs);
    return tookMs;
  };
  const loop = async () => {
    if (isStopped) return;
    const tookMs = await step().catch(() => SLOW_MS);
    if (isStopped) return;
    if (times.length === FRAMES_TO_JUDGE && median(times) > SLOW_MS) return onTooSlow();
    timer = window.setTimeout(loop, Math.max(0, 1000 / FRAMES_PER_SECOND - tookMs));
  };

  // The very first frame compiles the model: it says nothing about speed.
  await within(LOAD_MS, step());
  times.length = 0;
  const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  if (!track) throw new Error('This browser gives no picture from a canvas.');
  void loop();
  return {
    track,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      track.stop();
      video.srcObject = null;
      void segmentation.close();
    },
  };
}

function draw(pen: CanvasRenderingContext2D, { image, segmentationMask }: Results): void {
  const { width, height } = pen.canvas;
  pen.save();
  pen.globalCompositeOperation = 'copy';
  pen.filter = 'none';
  pen.drawImage(segmentationMask, 0, 0, width, height);
  pen.globalCompositeOperation = 'source-in';
  pen.drawImage(image, 0, 0, width, height);
  pen.globalCompositeOperation = 'destination-over';
  pen.filter = `blur(${BLUR_PIXELS}px)`;
  pen.drawImage(image, 0, 0, width, height);
  pen.restore();
}

async function loadModel(): Promise<Segmentation> {
  await loadScript(`${ASSETS}selfie_segmentation.js`);
  if (!window.SelfieSegmentation) throw new Error('The blur model did not load.');
  const segmentation = new window.SelfieSegmentation({ locateFile: (file) => `${ASSETS}${file}` });
  segmentation.setOptions({ modelSelection: 1, selfieMode: false });
  await segmentation.initialize();
  return segmentation;
}

function loadScript(src: string): Promise<void> {
  if (document.querySelector(`script[src="${src}"][data-loaded]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      script.dataset['loaded'] = '';
      resolve();
    };
    script.onerror = () => reject(new Error('The blur model could not be loaded.'));
    document.head.append(script);
  });
}

async function playing(camera: MediaStreamTrack): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([camera]);
  await video.play();
  return video;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The blur did not start in time.')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
