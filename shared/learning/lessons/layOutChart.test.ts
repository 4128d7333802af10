import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutChart } from './layOutChart.ts';
import type { BlockOf } from './lesson.ts';

const chart = (one: Partial<BlockOf<'chart'>>): BlockOf<'chart'> => ({
  kind: 'chart',
  shape: 'line',
  title: 'T',
  alt: 'A',
  xLabel: 'X',
  yLabel: 'Y',
  yMin: 0,
  yMax: 10,
  series: ['S'],
  points: [
    { x: 'Mon', values: [0] },
    { x: 'Tue', values: [10] },
  ],
  ...one,
});

test('the smallest value lies at the bottom, the largest at the top, later ones further right', () => {
  const { plot, lines, ticks } = layOutChart(chart({}));
  const [first, last] = lines[0]?.points ?? [];
  expect([first?.y, last?.y]).toEqual([plot.bottom, plot.top]);
  expect((first?.x ?? 0) < (last?.x ?? 0)).toBe(true);
  expect(ticks.map((tick) => tick.value)).toEqual([0, 2, 4, 6, 8, 10]);
});

test('bars of one point stand side by side and grow from zero', () => {
  const { plot, bars, lines } = layOutChart(
    chart({
      shape: 'bars',
      series: ['A', 'B'],
      points: [
        { x: 'a', values: [5, 10] },
        { x: 'b', values: [0, 2] },
      ],
    }),
  );
  expect(lines).toEqual([]);
  expect(bars.map((bar) => bar.y + bar.height)).toEqual(bars.map(() => plot.bottom));
  expect(bars[1]?.height).toBe(2 * (bars[0]?.height ?? 0));
  expect(bars[1]?.x).toBeCloseTo((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0), 1);
  expect(bars[2]?.height).toBe(0);
});

test('long words below are broken into lines and all stay; numbers too close together are left out in turn', () => {
  const bars = layOutChart(
    chart({
      shape: 'bars',
      points: [
        { x: 'Ask to pay in two parts', values: [5] },
        { x: 'Ask a friend for it', values: [5] },
        { x: 'Ignore it', values: [1] },
      ],
    }),
    true,
  );
  expect(bars.marks.map(({ lines }) => lines.join(' '))).toEqual(['Ask to pay in two parts', 'Ask a friend for it', 'Ignore it']);
  expect(bars.height).toBeGreaterThan(layOutChart(chart({}), true).height);
  const many = layOutChart(chart({ points: Array.from({ length: 24 }, (_, at) => ({ x: String(at + 10), values: [1] })) }), true);
  expect(many.marks.map(({ lines }) => lines.length).slice(0, 4)).toContain(0);
});

test('whatever the scale: few round numbers, and everything lies inside of the field', () => {
  const value = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(
      fc.constantFrom('line' as const, 'bars' as const),
      value,
      fc.integer({ min: 1, max: 900 }),
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 24 }),
      (shape, yMin, size, shares) => {
        const points = shares.map((share, at) => ({ x: String(at), values: [yMin + (share / 1000) * size] }));
        const { plot, ticks, lines, bars } = layOutChart(chart({ shape, yMin, yMax: yMin + size, points }));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const spots = [
          ...lines.flatMap((line) => line.points),
          ...bars,
          ...bars.map((bar) => ({ x: bar.x + bar.width, y: bar.y + bar.height })),
          ...ticks.map((tick) => ({ x: plot.left, y: tick.y })),
        ];
        for (const { x, y } of spots) expect(x >= plot.left && x <= plot.right && y >= plot.top - 0.1 && y <= plot.bottom + 0.1).toBe(true);
      },
    ),
  );
});
