import { page } from 'vitest/browser';

/** How light each point of a part of the page is, 0 to 255, row by row. */
export interface Picture {
  width: number;
  light: Uint8Array;
}

/** A picture of the page as it is shown right now; `of` cuts out one element, with `margin` around it. */
export async function takePicture(): Promise<{ of: (element: Element, margin?: number) => Picture }> {
  const root = document.documentElement;
  const base64 = await page.screenshot({ element: root, save: false });
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const draw = canvas.getContext('2d', { willReadFrequently: true })!;
  draw.drawImage(bitmap, 0, 0);
  const scale = bitmap.width / root.getBoundingClientRect().width;
  return {
    of(element, margin = 0) {
      const box = element.getBoundingClientRect();
      const at = (length: number) => Math.round(length * scale);
      const width = at(box.width + 2 * margin);
      const { data } = draw.getImageData(at(box.left - margin), at(box.top - margin), width, at(box.height + 2 * margin));
      const light = Uint8Array.from({ length: data.length / 4 }, (_, i) => 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!);
      return { width, light };
    },
  };
}

/** How many points differ by so much light that nobody needs colours to tell. */
export function differing(one: Picture, other: Picture, atLeast = 90): number {
  return one.light.reduce((count, light, i) => count + (Math.abs(light - (other.light[i] ?? light)) >= atLeast ? 1 : 0), 0);
}
