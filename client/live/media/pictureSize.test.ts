import { describe, expect, it } from 'vitest';
import { layeringOf, type Layer } from './pictureSize.ts';

/** How many lines each sent layer has. */
const lines = (width: number, height: number, wanted: Layer, layers = 3) => {
  const { scales, top } = layeringOf({ width, height }, layers, wanted);
  return scales.slice(0, top + 1).map((scale) => Math.round(Math.min(width, height) / scale));
};

describe('the layers of a picture', () => {
  it('are those that the engine makes, the largest the picture itself', () => {
    expect(lines(1280, 720, 2)).toEqual([180, 360, 720]);
    expect(lines(640, 360, 2)).toEqual([180, 360]);
    expect(lines(640, 480, 2)).toEqual([240, 480]);
    expect(lines(320, 180, 2)).toEqual([180]);
    expect(lines(360, 640, 2)).toEqual([180, 360]);
  });
  it('are none that nobody looks at', () => {
    expect(lines(1280, 720, 1)).toEqual([180, 360]);
    expect(lines(640, 360, 0)).toEqual([180]);
    expect(lines(640, 360, null)).toEqual([]);
  });
  it('never are more than a camera was asked for, whatever it gives', () => expect(lines(1920, 1080, 2)).toEqual([180, 360, 720]));
  it('are one where the engine takes one', () => {
    expect(lines(640, 360, 2, 1)).toEqual([360]);
    expect(lines(640, 360, 0, 1)).toEqual([360]);
  });
});
