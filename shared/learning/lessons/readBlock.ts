import { readFence, type Complain, type Fence, type Row } from './fence.ts';

/** Reads a fenced part into a block that the schema still has to judge. The lines are those of its items, by path. */
export interface ReadBlock {
  block: Record<string, unknown>;
  lines: [path: string, line: number][];
}

type Reader = (fence: Fence, complain: Complain) => ReadBlock;

const withCells = (row: Row, count: number, form: string, complain: Complain): string[] => {
  if (row.cells.length !== count) complain(row.line, `This row must be “${form}”.`);
  return row.cells;
};

const linesOf = (path: string, rows: readonly Row[]): [string, number][] => rows.map((row, at) => [`${path}.${at}`, row.line]);

const readers: Record<string, Reader> = {
  drawing: (fence, complain) => {
    const { rows, one } = readFence(fence, ['alt'], complain);
    const labels = rows.map((row) => withCells(row, 1, '- label', complain)[0]);
    return { block: { kind: 'drawing', shape: fence.name, alt: one('alt'), labels }, lines: linesOf('labels', rows) };
  },
  chart: (fence, complain) => {
    const { rows, one, cells } = readFence(fence, ['title', 'alt', 'x', 'y', 'range', 'series'], complain);
    const range = /^(-?[\d.]+) to (-?[\d.]+)$/.exec(one('range')) ?? complain(fence.line, '“range” must be “smallest to largest”, such as “0 to 10”.');
    const points = rows.map((row) => ({ x: row.cells[0], values: row.cells.slice(1).map((cell) => (cell === '' ? Number.NaN : Number(cell))) }));
    const block = {
      kind: 'chart',
      shape: fence.name,
      title: one('title'),
      alt: one('alt'),
      xLabel: one('x'),
      yLabel: one('y'),
      yMin: Number(range[1]),
      yMax: Number(range[2]),
      series: cells('series'),
      points,
    };
    return { block, lines: linesOf('points', rows) };
  },
  sorting: (fence, complain) => {
    const { rows, one, cells } = readFence(fence, ['prompt', 'groups'], complain);
    const items = rows.map((row) => {
      const [text, group, feedback] = withCells(row, 3, '- item | group | feedback', complain);
      return { text, group, feedback };
    });
    return { block: { kind: 'sorting', id: fence.name, prompt: one('prompt'), groups: cells('groups'), items }, lines: linesOf('items', rows) };
  },
  ordering: (fence, complain) => {
    const { rows, one } = readFence(fence, ['prompt', 'reply'], complain);
    const steps = rows.map((row) => withCells(row, 1, '- step', complain)[0]);
    return { block: { kind: 'ordering', id: fence.name, prompt: one('prompt'), steps, reply: one('reply') }, lines: linesOf('steps', rows) };
  },
  sliders: (fence, complain) => {
    const { rows, one } = readFence(fence, ['prompt', 'reply'], complain);
    const scales = rows.map((row) => {
      const [label, low, high] = withCells(row, 3, '- scale | word for 0 | word for 10', complain);
      return { label, low, high };
    });
    return { block: { kind: 'sliders', id: fence.name, prompt: one('prompt'), scales, reply: one('reply') }, lines: linesOf('scales', rows) };
  },
  moodActivity: (fence, complain) => {
    const { rows, one, cells } = readFence(fence, ['prompt', 'times', 'reply'], complain);
    const activities = rows.map((row) => withCells(row, 1, '- activity', complain)[0]);
    const block = { kind: 'moodActivity', id: fence.name, prompt: one('prompt'), times: cells('times'), activities, reply: one('reply') };
    return { block, lines: linesOf('activities', rows) };
  },
  check: (fence, complain) => {
    const { rows, one } = readFence(fence, ['question'], complain);
    const options = rows.map((row) => {
      if (row.isTicked === null) complain(row.line, 'An option must begin with “- [ ]”, or with “- [x]” if it is the right one.');
      const [text, feedback] = withCells(row, 2, '- [ ] option | feedback', complain);
      return { text, isRight: row.isTicked, feedback };
    });
    return { block: { kind: 'check', id: fence.name, question: one('question'), options }, lines: linesOf('options', rows) };
  },
  worksheet: (fence, complain) => {
    const { rows } = readFence(fence, [], complain);
    if (rows[0]) complain(rows[0].line, 'A worksheet has no rows of its own; they are in its template.');
    return { block: { kind: 'worksheet', template: fence.name ?? '' }, lines: [] };
  },
};

/** The kinds of fenced parts that hold fields and rows. */
export const fencedKinds = Object.keys(readers);

/**
 * Reads a fenced part with fields and rows.
 * Complains where a field is missing, unknown or doubled, or a row has the wrong number of cells.
 */
export const readBlock = (fence: Fence, complain: Complain): ReadBlock => {
  const reader = Object.hasOwn(readers, fence.kind) ? readers[fence.kind] : undefined;
  if (!reader) return complain(fence.line, `“${fence.kind}” is not known; use one of remember, example, care, notes, ${fencedKinds.join(', ')}.`);
  if (fence.name === null) return complain(fence.line, `A word is missing after “::: ${fence.kind}”.`);
  return reader(fence, complain);
};
