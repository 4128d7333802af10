export interface Grid {
  columns: number;
  rows: number;
  /** CSS pixels. */
  tileWidth: number;
  tileHeight: number;
  /** Not all tiles fit at a readable size: the gallery scrolls. */
  scrolls: boolean;
}

/** Beyond these a camera's picture is cut off too much; a phone held upright needs tiles that are as tall as wide. */
const narrowest = (width: number) => (width < 600 ? 1 : 4 / 3);
const WIDEST = 16 / 9;
const READABLE_WIDTH = 144;
const READABLE_HEIGHT = 108;
/** Beside something else there may be room for one low row: its faces are as wide as a name. */
const READABLE_IN_A_ROW = 88;

/** No readable tile has room here: what there is, is a row. */
export const isLow = (height: number): boolean => height < READABLE_HEIGHT;

/** The grid that gives `count` equal tiles the most room in `width` × `height` CSS pixels, `gap` between them; one that scrolls where they would be too small. */
export function fitGrid(count: number, width: number, height: number, gap: number): Grid {
  const best = bestFit(count, width, height, gap);
  return isReadable(best, height) || count <= 1 ? best : scrolling(count, width, height, gap);
}

/** The grid that gives `count` equal tiles the most room, however small that is. */
export function bestFit(count: number, width: number, height: number, gap: number): Grid {
  const all = Array.from({ length: Math.max(1, count) }, (_, i) => fit(i + 1, count, width, height, gap));
  return all.reduce((a, b) => (area(b) > area(a) + 1 ? b : a));
}

const area = (grid: Grid) => grid.tileWidth * grid.tileHeight;
const isReadable = ({ rows, tileWidth, tileHeight }: Grid, height: number) =>
  isLow(height) ? rows === 1 && tileWidth >= READABLE_IN_A_ROW : tileWidth >= READABLE_WIDTH && tileHeight >= READABLE_HEIGHT;

/** The grid of `count` equal tiles in this many columns. */
export function fit(columns: number, count: number, width: number, height: number, gap: number): Grid {
  const rows = Math.max(1, Math.ceil(count / columns));
  const cellWidth = Math.max(0, (width - gap * (columns - 1)) / columns);
  const cellHeight = Math.max(0, (height - gap * (rows - 1)) / rows);
  const tileWidth = Math.floor(Math.min(cellWidth, cellHeight * WIDEST));
  const tileHeight = Math.floor(Math.min(cellHeight, tileWidth / narrowest(width)));
  return { columns, rows, tileWidth, tileHeight, scrolls: false };
}

/** Rows that are whole one after another. */
function scrolling(count: number, width: number, height: number, gap: number): Grid {
  const narrow = isLow(height) ? READABLE_IN_A_ROW : READABLE_WIDTH;
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (narrow + gap))));
  const tileWidth = Math.floor((width - gap * (columns - 1)) / columns);
  return { columns, rows: Math.ceil(count / columns), tileWidth, tileHeight: Math.floor(Math.min((tileWidth * 3) / 4, height)), scrolls: true };
}
