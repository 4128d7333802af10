/** How large a picture is sent: 0 about 180 lines, 1 about 360, 2 about 720; null: nobody looks. */
export type Layer = 0 | 1 | 2 | null;

export const LARGEST = { width: 1280, height: 720 };
export const USUAL = { width: 640, height: 360 };

/** How the layers of a picture are sent. */
export interface Layering {
  /** By how much each layer is smaller than the picture, smallest layer first. */
  scales: number[];
  /** The highest one that is sent; -1: none. */
  top: number;
}

// libwebrtc makes no more layers of a picture than this, and leaves out the large ones (`media/engine/simulcast.cc`).
const THREE_FROM = 960 * 540;
const TWO_FROM = 480 * 270;

/** Takes the size of a picture as it comes from the camera, how many layers it was begun with and which one is wanted; gives how to send it so that the largest is the picture itself. */
export const layeringOf = ({ width, height }: { width: number; height: number }, layers: number, wanted: Layer): Layering => {
  const made = Math.min(layers, width * height >= THREE_FROM ? 3 : width * height >= TWO_FROM ? 2 : 1);
  const atLeast = Math.max(1, Math.min(width, height) / LARGEST.height);
  const scales = Array.from({ length: layers }, (_, layer) => atLeast * 2 ** Math.max(0, made - 1 - layer));
  return { scales, top: wanted === null ? -1 : Math.min(wanted, made - 1) };
};
