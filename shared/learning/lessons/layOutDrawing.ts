import type { BlockOf } from './lesson.ts';

/** A label in its box or band. Lengths in the units of the picture; `step` counts the labels from 0. */
export interface Box {
  kind: 'box';
  step: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** A circle around the ones before it, its label at the top inside. */
export interface Ring {
  kind: 'ring';
  step: number;
  x: number;
  y: number;
  radius: number;
  labelY: number;
  lines: string[];
}

/** A line from one label to another; `isArrow` when it has a head at its end. `path` is SVG path data. */
export interface Link {
  kind: 'link';
  isArrow: boolean;
  path: string;
}

export interface Picture {
  width: number;
  height: number;
  /** In the order of painting. */
  shapes: (Box | Ring | Link)[];
}

const LINE_HEIGHT = 18;
const LETTER_WIDTH = 7.6;
const PADDING = 10;
const BOX_WIDTH = 150;
const NARROW_BOX_WIDTH = 112;
const MARGIN = 6;

const linesOf = (label: string, width: number): string[] => {
  const most = Math.max(1, Math.floor((width - 2 * PADDING) / LETTER_WIDTH));
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const heightOf = (lines: readonly string[]): number => lines.length * LINE_HEIGHT + 2 * PADDING;
const rounded = (n: number): number => Math.round(n * 10) / 10;

const boxAround = (step: number, label: string, x: number, y: number, width: number, height?: number): Box => {
  const lines = linesOf(label, width);
  const tall = height ?? heightOf(lines);
  return { kind: 'box', step, x: rounded(x - width / 2), y: rounded(y - tall / 2), width, height: tall, lines };
};

const centerOf = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Where the straight line from the middle of a box towards a point leaves the box, with a small gap. */
const edgeTowards = (box: Box, to: { x: number; y: number }) => {
  const from = centerOf(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const reach = Math.min((box.width / 2 + 4) / Math.abs(dx || 1e-9), (box.height / 2 + 4) / Math.abs(dy || 1e-9), 0.5);
  return { x: rounded(from.x + dx * reach), y: rounded(from.y + dy * reach) };
};

const link = (from: Box, to: Box, isArrow: boolean): Link => {
  const [start, end] = [edgeTowards(from, centerOf(to)), edgeTowards(to, centerOf(from))];
  return { kind: 'link', isArrow, path: `M${start.x} ${start.y} L${end.x} ${end.y}` };
};

type Shaper = (labels: readonly string[], boxWidth: number) => Picture['shapes'];

/** Boxes on an ellipse, clockwise from the top, far enough from one another for their heights. */
const around = (labels: readonly string[], firstStep: number, boxWidth: number, radiusX: number, radiusY: number): Box[] =>
  labels.map((label, at) => {
    const angle = (at / labels.length) * 2 * Math.PI - Math.PI / 2;
    return boxAround(firstStep + at, label, radiusX * Math.cos(angle), radiusY * Math.sin(angle), boxWidth);
  });

const tallest = (labels: readonly string[], boxWidth: number): number => Math.max(...labels.map((label) => heightOf(linesOf(label, boxWidth))));

/** Two neighbors at the side of the ellipse are the closest ones above each other: this keeps them apart. */
const radiusYFor = (count: number, tall: number, gap: number): number => {
  const heights = Array.from({ length: count }, (_, at) => Math.sin((at / count) * 2 * Math.PI - Math.PI / 2));
  const steps = heights.flatMap((a, i) => heights.slice(i + 1).map((b) => Math.abs(a - b))).filter((step) => step > 0.2);
  return (tall + gap) / Math.min(...steps, 1);
};

/** With an odd count two boxes share the lowest row, side by side. */
const radiusXFor = (count: number, boxWidth: number): number => Math.max(boxWidth * 1.12, (boxWidth + 16) / (2 * Math.sin(Math.PI / Math.max(count, 2))));

const cycle: Shaper = (labels, boxWidth) => {
  const boxes = around(labels, 0, boxWidth, radiusXFor(labels.length, boxWidth), radiusYFor(labels.length, tallest(labels, boxWidth), 26));
  const links = boxes.map((box, at) => link(box, boxes[(at + 1) % boxes.length] ?? box, true));
  return [...links, ...boxes];
};

const branches: Shaper = (labels, boxWidth) => {
  const [center = '', ...others] = labels;
  const tall = tallest(labels, boxWidth);
  const middle = boxAround(0, center, 0, 0, boxWidth);
  const radiusY = Math.max(radiusYFor(others.length, tall, 14), tall + 26);
  const boxes = around(others, 1, boxWidth, radiusXFor(others.length, boxWidth) + 12, radiusY);
  return [...boxes.map((box) => link(middle, box, false)), middle, ...boxes];
};

const stairs: Shaper = (labels, boxWidth) => {
  const tall = tallest(labels, boxWidth);
  const across = Math.min(46, (boxWidth + 50) / labels.length);
  return labels.map((label, at) => boxAround(at, label, at * across, -at * (tall + 4), boxWidth + 30, tall));
};

const zones: Shaper = (labels, boxWidth) => {
  const width = boxWidth * 2 + 60;
  let y = 0;
  return labels.map((label, at) => {
    const height = heightOf(linesOf(label, width)) + 8;
    y += height + 4;
    return boxAround(at, label, 0, y - height / 2, width, height);
  });
};

const rings: Shaper = (labels, boxWidth) => {
  let radius = 0;
  const found = labels.map((label, step): Ring => {
    const lines = linesOf(label, boxWidth + 20);
    radius += step === 0 ? boxWidth / 2 : lines.length * LINE_HEIGHT + 26;
    const labelY = step === 0 ? -((lines.length - 1) * LINE_HEIGHT) / 2 : -radius + 14 + LINE_HEIGHT / 2;
    return { kind: 'ring', step, x: 0, y: 0, radius, labelY, lines };
  });
  return found.reverse();
};

const shapers: Record<BlockOf<'drawing'>['shape'], Shaper> = { cycle, branches, stairs, zones, rings };

const extent = (shape: Box | Ring) =>
  shape.kind === 'box'
    ? { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height }
    : { left: shape.x - shape.radius, top: shape.y - shape.radius, right: shape.x + shape.radius, bottom: shape.y + shape.radius };

/**
 * Places a drawing's labels, for an SVG with `viewBox="0 0 width height"` and letters of 14 units.
 * `isNarrow` is for where there is little width, such as a phone.
 * Lines of text are centered: in a box around its middle, in a ring from `labelY` downwards (the middle of the first line).
 */
export const layOutDrawing = ({ shape, labels }: Pick<BlockOf<'drawing'>, 'shape' | 'labels'>, isNarrow = false): Picture => {
  const shapes = shapers[shape](labels, isNarrow ? NARROW_BOX_WIDTH : BOX_WIDTH);
  const extents = shapes.filter((one) => one.kind !== 'link').map(extent);
  const left = Math.min(...extents.map((one) => one.left)) - MARGIN;
  const top = Math.min(...extents.map((one) => one.top)) - MARGIN;
  const moved = shapes.map((one): Box | Ring | Link => {
    if (one.kind === 'box') return { ...one, x: rounded(one.x - left), y: rounded(one.y - top) };
    if (one.kind === 'ring') return { ...one, x: rounded(one.x - left), y: rounded(one.y - top), labelY: rounded(one.labelY - top) };
    return { ...one, path: one.path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${rounded(Number(x) - left)} ${rounded(Number(y) - top)}`) };
  });
  const width = Math.max(...extents.map((one) => one.right)) - left + MARGIN;
  const height = Math.max(...extents.map((one) => one.bottom)) - top + MARGIN;
  return { width: rounded(width), height: rounded(height), shapes: moved };
};
