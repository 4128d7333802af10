import type { BlockOf } from './lesson.ts';

/** Where a chart's parts lie, for an SVG with `viewBox="0 0 width height"`. Lengths in the units of the picture. */
export interface ChartPicture {
  width: number;
  height: number;
  /** The field the values are drawn in. */
  plot: { left: number; top: number; right: number; bottom: number };
  /** Lines across, with the number to write at their left end. */
  ticks: { value: number; y: number }[];
  /** What stands below each point, at its middle, in as many lines as its width needs. Points that lie too close have none. */
  marks: { x: number; lines: string[] }[];
  /** One for each series: the points of a line, from left to right. Empty for bars. */
  lines: { series: number; points: { x: number; y: number; value: number }[] }[];
  /** Bars stand side by side at their point. Empty for lines. */
  bars: { series: number; x: number; y: number; width: number; height: number; value: number }[];
}

const WIDTH = 480;
const NARROW_WIDTH = 330;
const HEIGHT = 260;
const MOST_TICKS = 6;
const LETTER_WIDTH = 6.8;
const LINE_HEIGHT = 15;
const LARGEST_BAR = 46;

const rounded = (n: number): number => Math.round(n * 10) / 10;

/** Round numbers (1, 2 or 5 times a power of ten apart) from `from` to `to`. */
const roundSteps = (from: number, to: number): number[] => {
  const power = 10 ** Math.floor(Math.log10((to - from) / MOST_TICKS));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => (to - from) / size <= MOST_TICKS) ?? 10 * power;
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
};

const linesOf = (label: string, room: number): string[] => {
  const most = Math.floor(room / LETTER_WIDTH) - 1;
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
};

/** Places a chart's lines or bars, the numbers at its left and the words below. `isNarrow` is for where there is little width, such as a phone. */
export const layOutChart = (chart: BlockOf<'chart'>, isNarrow = false): ChartPicture => {
  const width = isNarrow ? NARROW_WIDTH : WIDTH;
  const plot = { left: 46, top: 14, right: width - 12, bottom: HEIGHT - 44 };
  const { yMin, yMax, points, series } = chart;
  const yOf = (value: number) => rounded(plot.bottom - ((value - yMin) / (yMax - yMin)) * (plot.bottom - plot.top));
  const room = (plot.right - plot.left) / points.length;
  const xOf = (at: number) => rounded(plot.left + room * (at + 0.5));
  const barWidth = rounded(Math.min((room * 0.7) / series.length, LARGEST_BAR));
  // Bars grow from zero where the scale has it.
  const ground = yOf(Math.min(Math.max(0, yMin), yMax));

  const bar = (at: number, which: number, value: number) => {
    const y = yOf(value);
    const x = rounded(xOf(at) + (which - series.length / 2) * barWidth);
    return { series: which, x, y: Math.min(y, ground), width: barWidth, height: rounded(Math.abs(ground - y)), value };
  };
  const isLine = chart.shape === 'line';
  const labels = points.map(({ x }) => linesOf(x, room));
  const widest = (Math.max(...labels.flat().map((line) => line.length)) + 1) * LETTER_WIDTH;
  const every = Math.max(1, Math.ceil(widest / room));
  return {
    width,
    height: HEIGHT + (Math.max(...labels.map((lines) => lines.length)) - 1) * LINE_HEIGHT,
    plot,
    ticks: roundSteps(yMin, yMax).map((value) => ({ value, y: yOf(value) })),
    marks: labels.map((lines, at) => ({ x: xOf(at), lines: at % every === 0 ? lines : [] })),
    lines: isLine
      ? series.map((_, which) => ({
          series: which,
          points: points.map((one, at) => ({ x: xOf(at), y: yOf(one.values[which] ?? yMin), value: one.values[which] ?? yMin })),
        }))
      : [],
    bars: isLine ? [] : points.flatMap((one, at) => one.values.map((value, which) => bar(at, which, value))),
  };
};
