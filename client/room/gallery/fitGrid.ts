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

/** The grid that gives `count` equal tiles the most room in `width` × `height` CSS pixels, `gap` between them; one that scrolls where they would be too small. */
export function fitGrid(count: number, width: number, height: number, gap: number): Grid {
  const best = bestFit(count, width, height, gap);
  return isReadable(best) || count <= 1 ? best : scrolling(count, width, gap);
}

/** The grid that gives `count` equal tiles the most room, however small that is. */
export function bestFit(count: number, width: number, height: number, gap: number): Grid {
  const all = Array.from({ length: Math.max(1, count) }, (_, i) => fit(i + 1, count, width, height, gap));
  return all.reduce((a, b) => (area(b) > area(a) + 1 ? b : a));
}

const area = (grid: Grid) => grid.tileWidth * grid.tileHeight;
const isReadable = (grid: Grid) => grid.tileWidth >= READABLE_WIDTH && grid.tileHeight >= READABLE_HEIGHT;

/** The grid of `count` equal tiles in this many columns. */
export function fit(columns: number, count: number, width: number, height: number, gap: number): Grid {
  const rows = Math.max(1, Math.ceil(count / columns));
  const cellWidth = Math.max(0, (width - gap * (columns - 1)) / columns);
  const cellHeight = Math.max(0, (height - gap * (rows - 1)) / rows);
  const tileWidth = Math.floor(Math.min(cellWidth, cellHeight * WIDEST));
  const tileHeight = Math.floor(Math.min(cellHeight, tileWidth / narrowest(width)));
  return { columns, rows, tileWidth, tileHeight, scrolls: false };
}

function scrolling(count: number, width: number, gap: number): Grid {
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (READABLE_WIDTH + gap))));
  const tileWidth = Math.floor((width - gap * (columns - 1)) / columns);
  return { columns, rows: Math.ceil(count / columns), tileWidth, tileHeight: Math.floor((tileWidth * 3) / 4), scrolls: true };
}
