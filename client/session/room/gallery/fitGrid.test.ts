import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGrid } from './fitGrid.ts';

const GAP = 8;
const people = fc.integer({ min: 1, max: 16 });

describe('the gallery grid', () => {
  test('never reaches beyond its space, holds everybody, and wastes no row', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 320, max: 3840 }), fc.integer({ min: 160, max: 2160 }), (count, width, height) => {
        const grid = fitGrid(count, width, height, GAP);
        expect(grid.columns * grid.tileWidth + (grid.columns - 1) * GAP).toBeLessThanOrEqual(width);
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
        expect(grid.columns * (grid.rows - 1)).toBeLessThan(count);
        if (!grid.scrolls) expect(grid.rows * grid.tileHeight + (grid.rows - 1) * GAP).toBeLessThanOrEqual(height);
      }),
    );
  });

  test('tiles stay between square and 16:9, and readable wherever there are two or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 320, max: 3840 }), fc.integer({ min: 300, max: 2160 }), (count, width, height) => {
        const { tileWidth, tileHeight } = fitGrid(count, width, height, GAP);
        expect(tileWidth).toBeGreaterThanOrEqual(144);
        expect(tileHeight).toBeGreaterThanOrEqual(108);
        expect(tileWidth / tileHeight).toBeGreaterThanOrEqual(0.98);
        expect(tileWidth / tileHeight).toBeLessThanOrEqual(1.82);
      }),
    );
  });

  test('eight people fit a small phone without scrolling, in two columns', () => {
    expect(fitGrid(8, 344, 500, GAP)).toMatchObject({ columns: 2, rows: 4, scrolls: false });
  });

  test('where a panel leaves a low strip each row is whole, however many there are', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 280, max: 1000 }), fc.integer({ min: 40, max: 107 }), (count, width, height) => {
        const { tileHeight, tileWidth, columns } = fitGrid(count, width, height, GAP);
        expect(tileHeight).toBeLessThanOrEqual(height);
        if (count > 1) expect(tileWidth).toBeGreaterThanOrEqual(Math.min(88, Math.floor((height * 16) / 9)));
        expect(columns * (tileWidth + GAP) - GAP).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('sixteen people scroll on a small phone', () => {
    expect(fitGrid(16, 344, 500, GAP)).toMatchObject({ columns: 2, scrolls: true });
  });
});
