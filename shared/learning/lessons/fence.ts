/** One row of a fenced part: `- a | b`, with the line it stands on. */
export interface Row {
  cells: string[];
  /** What stands in `[x]` or `[ ]` before the first cell; null without a box. */
  isTicked: boolean | null;
  line: number;
}

/** What stands between `::: kind name` and `:::`. */
export interface Fence {
  kind: string;
  name: string | null;
  line: number;
  body: { text: string; line: number }[];
}

/** Something wrong on a line; the reader of the file adds the file's name. */
export type Complain = (line: number, sentence: string) => never;

const splitCells = (text: string): string[] => {
  const cells = [''];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\' && at + 1 < text.length) {
      at += 1;
      cells[cells.length - 1] += text.charAt(at);
    } else if (char === '|') cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells.map((cell) => cell.trim().replace(/\s+/g, ' '));
};

/** Writes one cell so that it is read back the same. */
export const writeCell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/^\[/, '\\[');

/**
 * Takes a fenced part apart: fields `name: value` (each may hold several cells) and rows `- a | b`.
 * A line that begins with two spaces goes on with the one before it. Complains about unknown and doubled fields.
 */
export const readFence = (fence: Fence, allowed: readonly string[], complain: Complain) => {
  const fields = new Map<string, { cells: string[]; line: number }>();
  const rows: Row[] = [];
  for (const { text, line } of joinContinuations(fence.body)) {
    const row = /^(?:-|\d+\.) +(?:\[([ x])\] +)?(.*)$/.exec(text);
    const field = /^([a-z]+): *(.*)$/.exec(text);
    if (row) {
      rows.push({ cells: splitCells(row[2] ?? ''), isTicked: row[1] === undefined ? null : row[1] === 'x', line });
    } else if (field) {
      const name = field[1] ?? '';
      if (!allowed.includes(name)) complain(line, `“${name}” does not belong in ${fence.kind}; it may have ${allowed.join(', ') || 'rows only'}.`);
      if (fields.has(name)) complain(line, `“${name}” stands here a second time.`);
      fields.set(name, { cells: splitCells(field[2] ?? ''), line });
    } else if (text !== '') {
      complain(line, `A line in ${fence.kind} must be “name: value” or begin with “- ”.`);
    }
  }
  const cells = (name: string): string[] => {
    const found = fields.get(name);
    if (!found) return complain(fence.line, `“${name}:” is missing in ${fence.kind}.`);
    return found.cells;
  };
  const one = (name: string): string => {
    const all = cells(name);
    if (all.length > 1) complain(fields.get(name)?.line ?? fence.line, `“${name}” takes one text; to write a bar, put a backslash before it.`);
    return all[0] ?? '';
  };
  return { rows, cells, one };
};

const joinContinuations = (body: Fence['body']): Fence['body'] => {
  const joined: Fence['body'] = [];
  for (const { text, line } of body) {
    const last = joined.at(-1);
    if (last?.text && /^ {2,}\S/.test(text)) last.text += ` ${text.trim()}`;
    else joined.push({ text: text.trimEnd(), line });
  }
  return joined;
};
