import { fit, type Grid } from './fitGrid.ts';

export interface Cell {
  /** From 1, as CSS counts. */
  column: number;
  row: number;
  /** Columns and rows it takes. */
  span: 1 | 2;
}

export type GrownGrid = Pick<Grid, 'columns' | 'tileWidth' | 'tileHeight'> & { cells: readonly Cell[] };

/** A face still says something at this size, for the minute that somebody else is large. */
const READABLE_WIDTH = 96;
const READABLE_HEIGHT = 72;

/**
 * The grid in which the tile at index `grown` takes twice the width and height of the others, all of them in the order they
 * always have, in `width` × `height` CSS pixels with `gap` between. Null where the others would become too small.
 */
export function growOne(count: number, grown: number, width: number, height: number, gap: number): GrownGrid | null {
  if (count < 2) return null;
  const all = Array.from({ length: count }, (_, i) => i + 2).map((columns) => fit(columns, Math.max(count + 3, columns * 2), width, height, gap));
  const best = all.reduce((a, b) => (b.tileWidth * b.tileHeight > a.tileWidth * a.tileHeight + 1 ? b : a));
  if (best.tileWidth < READABLE_WIDTH || best.tileHeight < READABLE_HEIGHT) return null;
  const { columns, rows, tileWidth, tileHeight } = best;
  return { columns, tileWidth, tileHeight, cells: place(count, grown, columns, rows) };
}

function place(count: number, grown: number, columns: number, rows: number): Cell[] {
  const left = Math.min(grown % columns, columns - 2);
  const top = Math.min(Math.floor(grown / columns), rows - 2);
  const isTaken = (column: number, row: number) => (column === left || column === left + 1) && (row === top || row === top + 1);
  const free = Array.from({ length: columns * rows }, (_, i) => ({ column: i % columns, row: Math.floor(i / columns) })).filter(
    ({ column, row }) => !isTaken(column, row),
  );
  return Array.from({ length: count }, (_, i): Cell => {
    if (i === grown) return { column: left + 1, row: top + 1, span: 2 };
    const { column, row } = free[i < grown ? i : i - 1]!;
    return { column: column + 1, row: row + 1, span: 1 };
  });
}
