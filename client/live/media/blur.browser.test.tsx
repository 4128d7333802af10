import { afterEach, expect, test, vi } from 'vitest';
import { canBlur, drawsTruly } from './blur.ts';

afterEach(() => void vi.restoreAllMocks());

const readAs = (change: (pixels: Uint8ClampedArray) => void) => {
  const native = CanvasRenderingContext2D.prototype.getImageData;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(function read(this: CanvasRenderingContext2D, ...area) {
    const read = native.apply(this, area as Parameters<typeof native>);
    change(read.data);
    return read;
  });
};

test('a browser that draws what it is told blurs', () => expect(canBlur()).toBe(true));

test('one that changes single bits does too', () => {
  readAs((pixels) => pixels.forEach((value, at) => (pixels[at] = value ^ (at % 2))));
  expect(drawsTruly()).toBe(true);
});

test('one that gives noise for a picture, or nothing, does not', () => {
  readAs((pixels) => pixels.forEach((_, at) => (pixels[at] = Math.random() * 256)));
  expect(drawsTruly()).toBe(false);
  vi.restoreAllMocks();
  readAs((pixels) => void pixels.fill(255));
  expect(drawsTruly()).toBe(false);
});

test('one that takes the word for blurring, and does not blur, does not', () => {
  vi.spyOn(CanvasRenderingContext2D.prototype, 'filter', 'set').mockImplementation(() => undefined);
  expect(drawsTruly()).toBe(false);
});
