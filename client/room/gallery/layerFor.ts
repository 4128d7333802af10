/** Which simulcast layer (0 = 160 pixels wide, 1 = 320, 2 = 640) a tile of this width needs; null for one nobody sees. */
export function layerFor(cssWidth: number, devicePixelRatio: number, isVisible: boolean): 0 | 1 | 2 | null {
  if (!isVisible || cssWidth < 1) return null;
  // Beyond 1.5 a denser screen shows the same picture with nothing added for a face across the table.
  const pixels = cssWidth * Math.min(devicePixelRatio, 1.5);
  if (pixels <= 200) return 0;
  return pixels <= 440 ? 1 : 2;
}
