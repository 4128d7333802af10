import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growOne } from './growOne.ts';

const GAP = 8;

describe('a gallery in which one tile is larger', () => {
  test('everybody has a place of their own inside the space, the grown one of four cells', () => {
    const room = fc.record({
      count: fc.integer({ min: 2, max: 16 }),
      seat: fc.nat(15),
      width: fc.integer({ min: 320, max: 3840 }),
      height: fc.integer({ min: 200, max: 2160 }),
    });
    fc.assert(
      fc.property(room, ({ count, seat, width, height }) => {
        const grown = seat % count;
        const grid = growOne(count, grown, width, height, GAP);
        if (!grid) return;
        const taken = grid.cells.flatMap(({ column, row, span }) =>
          span === 1 ? [`${column} ${row}`] : [0, 1].flatMap((x) => [0, 1].map((y) => `${column + x} ${row + y}`)),
        );
        expect(new Set(taken).size).toBe(count + 3);
        expect(grid.cells[grown]!.span).toBe(2);
        const right = Math.max(...grid.cells.map(({ column, span }) => column + span - 1));
        const bottom = Math.max(...grid.cells.map(({ row, span }) => row + span - 1));
        expect(right).toBeLessThanOrEqual(grid.columns);
        expect(right * grid.tileWidth + (right - 1) * GAP).toBeLessThanOrEqual(width);
        expect(bottom * grid.tileHeight + (bottom - 1) * GAP).toBeLessThanOrEqual(height);
      }),
    );
  });

  test('those around keep their order', () => {
    const grid = growOne(8, 3, 344, 500, GAP)!;
    const places = grid.cells.filter(({ span }) => span === 1).map(({ column, row }) => row * 100 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('sixteen people on a small phone stay as they are', () => {
    expect(growOne(16, 0, 344, 300, GAP)).toBeNull();
  });
});
