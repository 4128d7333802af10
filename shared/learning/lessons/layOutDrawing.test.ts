import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutDrawing, type Box } from './layOutDrawing.ts';

const label = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const drawing = fc.record({
  shape: fc.constantFrom('cycle' as const, 'stairs' as const, 'rings' as const, 'zones' as const, 'branches' as const),
  labels: fc.array(label, { minLength: 2, maxLength: 8 }),
});

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('every word is drawn, inside of the picture, and no box lies on another', () => {
  fc.assert(
    fc.property(drawing, fc.boolean(), (one, isNarrow) => {
      const { width, height, shapes } = layOutDrawing(one, isNarrow);
      const labelled = shapes.filter((shape) => shape.kind !== 'link').sort((a, b) => a.step - b.step);
      expect(labelled.map((shape) => shape.lines.join(' '))).toEqual(one.labels);
      const boxes = labelled.filter((shape) => shape.kind === 'box');
      for (const box of boxes) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
        expect(box.height).toBeGreaterThanOrEqual(box.lines.length * 18);
        expect(boxes.filter((other) => other !== box && overlap(box, other))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('a loop has an arrow from each label to the next, branches a line from the middle to each', () => {
  const labels = ['a', 'b', 'c', 'd'];
  const links = (shape: 'cycle' | 'branches') => layOutDrawing({ shape, labels }).shapes.filter((one) => one.kind === 'link');
  expect(links('cycle').map((one) => one.isArrow)).toEqual([true, true, true, true]);
  expect(links('branches').map((one) => one.isArrow)).toEqual([false, false, false]);
});

test('rings are painted from the outside in, and stairs climb', () => {
  const labels = ['me', 'friends', 'helpers'];
  expect(layOutDrawing({ shape: 'rings', labels }).shapes.map((one) => one.kind === 'ring' && one.lines[0])).toEqual(['helpers', 'friends', 'me']);
  const heights = layOutDrawing({ shape: 'stairs', labels }).shapes.map((one) => (one.kind === 'box' ? one.y : Number.NaN));
  expect([...heights].sort((a, b) => b - a)).toEqual(heights);
});
