// How cameras were sent before 2026-11-30, to compare: three layers of which the engine made two, all of them always.
import type { Pictures } from '../../client/live/media/pictures.ts';
import type { Shape } from '../../client/live/media/shapes.ts';

const layers = [
  { scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { scaleResolutionDownBy: 2, maxBitrate: 400_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 1_100_000 },
];

export const shapesOf = (source: string): readonly Shape[] =>
  source === 'audio' ? [{}] : [{ encodings: layers.map((layer) => ({ ...layer, scalabilityMode: 'L1T3' })), codecOptions: { videoGoogleStartBitrate: 600 } }];

export const createPictures = (): Pictures => ({ want: () => undefined, changed: () => undefined, tooMuch: () => undefined });
