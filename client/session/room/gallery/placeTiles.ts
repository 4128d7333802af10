import type { Person } from '#client/live/people.ts';
import type { Arrangement } from './arrange.ts';
import { bestFit, fitGrid, isLow, type Grid } from './fitGrid.ts';
import { growOne } from './growOne.ts';

/** Where a tile is, in CSS pixels from the gallery's corner. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
  size: 'grid' | 'large' | 'small';
}

export interface Placed {
  /** By member id. */
  places: ReadonlyMap<string, Place>;
  /** What the tiles need; more than there is means that the gallery scrolls. */
  height: number;
}

interface Space {
  width: number;
  height: number;
  gap: number;
}

/** Gives everybody their place. `floor` is whose tile grows where all are alike, if anybody's. */
export function placeTiles(arrangement: Arrangement, floor: string | null, space: Space): Placed {
  if (space.width === 0 || space.height === 0) return { places: new Map(), height: 0 };
  switch (arrangement.mode) {
    case 'grid':
      return placeGrid(arrangement.people, floor, space);
    case 'spotlight':
      return placeSpotlight(arrangement.large, arrangement.people, space);
    case 'strip':
      return placeStrip(arrangement.people, space);
    case 'pair':
      return placePair(arrangement.large, arrangement.small, space);
  }
}

function placeGrid(people: readonly Person[], floor: string | null, space: Space): Placed {
  const { width, height, gap } = space;
  const at = people.findIndex(({ id }) => id === floor);
  const grown = at === -1 || isLow(height) ? null : growOne(people.length, at, width, height, gap);
  if (!grown) {
    const grid = fitGrid(people.length, width, height, gap);
    return { places: rowsOf(people, grid, { ...space, left: 0, top: 0 }, 'grid'), height: Math.max(height, heightOf(grid, gap)) };
  }
  const { columns, tileWidth, tileHeight, cells } = grown;
  const rows = Math.max(...cells.map(({ row, span }) => row + span - 1));
  const extent = (count: number, each: number) => count * each + (count - 1) * gap;
  const [left, top] = [(width - extent(columns, tileWidth)) / 2, (height - extent(rows, tileHeight)) / 2];
  const places = people.map(({ id }, i): [string, Place] => {
    const { column, row, span } = cells[i]!;
    const place = { left: left + (column - 1) * (tileWidth + gap), top: top + (row - 1) * (tileHeight + gap) };
    return [id, { ...place, width: extent(span, tileWidth), height: extent(span, tileHeight), size: 'grid' }];
  });
  return { places: new Map(places), height };
}

/** The large one beside the others on a wide screen, over them on a narrow one. */
function placeSpotlight(large: Person, people: readonly Person[], { width, height, gap }: Space): Placed {
  const isWide = width > height;
  const side = isWide ? Math.min(192, width / 4) : Math.min(200, height * 0.35);
  const main: Place = { left: 0, top: 0, width: isWide ? width - side - gap : width, height: isWide ? height : height - side - gap, size: 'large' };
  const rest = isWide ? { left: width - side, top: 0, width: side, height, gap } : { left: 0, top: height - side, width, height: side, gap };
  const places = new Map([[large.id, main], ...rowsOf(people, bestFit(people.length, rest.width, rest.height, gap), rest, 'small')]);
  return { places, height };
}

/** Everybody in what room there is, none below the fold. */
const placeStrip = (people: readonly Person[], space: Space): Placed => ({
  places: rowsOf(people, bestFit(people.length, space.width, space.height, space.gap), { ...space, left: 0, top: 0 }, 'small'),
  height: space.height,
});

function placePair(large: Person, small: Person | null, { width, height, gap }: Space): Placed {
  const own = Math.min(240, Math.max(112, width * 0.22));
  const corner = { left: width - own - gap * 1.5, top: height - own * 0.75 - gap * 1.5, width: own, height: own * 0.75 };
  const places = new Map<string, Place>([[large.id, { left: 0, top: 0, width, height, size: 'large' }]]);
  if (small) places.set(small.id, { ...corner, size: 'small' });
  return { places, height };
}

/** Row after row, each in the middle. */
function rowsOf(people: readonly Person[], grid: Grid, space: Space & { left: number; top: number }, size: Place['size']): Map<string, Place> {
  const { columns, tileWidth, tileHeight } = grid;
  const { gap } = space;
  const above = Math.max(0, (space.height - heightOf(grid, gap)) / 2);
  const places = people.map(({ id }, i): [string, Place] => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, people.length - row * columns);
    const before = (space.width - (inRow * (tileWidth + gap) - gap)) / 2;
    const left = space.left + before + (i % columns) * (tileWidth + gap);
    return [id, { left, top: space.top + above + row * (tileHeight + gap), width: tileWidth, height: tileHeight, size }];
  });
  return new Map(places);
}

const heightOf = ({ rows, tileHeight }: Grid, gap: number) => rows * (tileHeight + gap) - gap;
