type Layer = 0 | 1 | 2;

// Beyond 1.5 a denser screen shows the same picture with nothing added for a face across the table.
const DENSEST = 1.5;

/** Which layer of a camera (0 of 180 lines, 1 of 360, 2 of 720) fills a tile of this size; null for one nobody sees. */
export function layerFor({ width, height }: { width: number; height: number }, devicePixelRatio: number, isVisible: boolean): Layer | null {
  if (!isVisible || width < 1 || height < 1) return null;
  // A picture is wider than most tiles: it is cut at the sides, and a tile that is wider still cuts it above and below.
  const lines = Math.max(height, (width * 9) / 16) * Math.min(devicePixelRatio, DENSEST);
  if (lines <= 180) return 0;
  return lines <= 360 ? 1 : 2;
}

/** Which layer of a screen (0 of half its width, 1 all of it) a place of this width needs; null for one nobody sees. */
export function screenLayerFor(width: number, devicePixelRatio: number, isVisible: boolean): Layer | null {
  if (!isVisible || width < 1) return null;
  return width * Math.min(devicePixelRatio, DENSEST) <= 440 ? 0 : 1;
}
