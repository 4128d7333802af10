import type { Complain } from './fence.ts';

/** A line of the file, counted from 1. */
export interface Line {
  text: string;
  line: number;
}

const SINGLE = ['id', 'version', 'audience', 'title', 'summary', 'minutes'];
const NUMBERS = ['version', 'minutes'];
const LISTS = ['objectives', 'sources'];

/**
 * Reads what stands between the two lines `---` at the top; fills `lines` with the place of each field.
 * Gives the fields, unjudged, and the lines after it. Complains about unknown, doubled and missing fields.
 */
export const readHead = (all: readonly Line[], lines: Map<string, number>, complain: Complain) => {
  if (all[0]?.text !== '---') complain(1, 'The file must begin with a line “---”, followed by id, version, audience, title and so on.');
  const end = all.findIndex((one, at) => at > 0 && one.text === '---');
  if (end < 0) complain(1, 'The part that begins with “---” is never closed by a second “---”.');

  const head: Record<string, unknown> = {};
  let list: { name: string; items: string[] } | null = null;
  for (const { text, line } of all.slice(1, end)) {
    const field = /^([a-z]+):(?: +(.*))?$/.exec(text);
    const item = /^- +(.*)$/.exec(text);
    if (item && list) {
      lines.set(`${list.name}.${list.items.length}`, line);
      list.items.push(squeezed(item[1]));
    } else if (field) {
      const name = field[1] ?? '';
      if (![...SINGLE, ...LISTS].includes(name)) complain(line, `“${name}” is not known here; use ${[...SINGLE, ...LISTS].join(', ')}.`);
      if (Object.hasOwn(head, name)) complain(line, `“${name}” stands here a second time.`);
      lines.set(name, line);
      if (LISTS.includes(name)) {
        if (field[2]) complain(line, `“${name}” is a list: write each one below it, on a line that begins with “- ”.`);
        list = { name, items: [] };
        head[name] = list.items;
      } else {
        list = null;
        head[name] = NUMBERS.includes(name) ? wholeNumber(name, field[2] ?? '', line, complain) : squeezed(field[2]);
      }
    } else if (text !== '') complain(line, 'A line up here must be “name: value” or, in a list, begin with “- ”.');
  }
  for (const name of [...SINGLE, ...LISTS]) if (!Object.hasOwn(head, name)) complain(end + 1, `“${name}:” is missing above this line.`);
  return { head, rest: all.slice(end + 1) };
};

const squeezed = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ');

const wholeNumber = (name: string, text: string, line: number, complain: Complain): number =>
  /^\d{1,9}$/.test(text) ? Number(text) : complain(line, `“${name}” must be a whole number.`);
