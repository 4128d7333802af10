import type { Operation } from 'rfc6902';

/**
 * RFC 6902 operations that make `{ view: before }` into `{ view: after }`. Both are JSON values; none when they are alike.
 * What is the same object is not looked into: a view that keeps the parts that did not change costs little more than what did.
 */
export function difference(before: unknown, after: unknown): Operation[] {
  const operations: Operation[] = [];
  compare(before ?? null, after ?? null, '/view', operations);
  return operations;
}

function compare(before: unknown, after: unknown, path: string, into: Operation[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path, into);
  if (isObject(before) && isObject(after)) return compareObjects(before, after, path, into);
  into.push({ op: 'replace', path, value: after });
}

/** Both in their own order: as long as that is the same, nothing has to be looked up, which a long chat would feel. */
function compareObjects(before: Fields, after: Fields, path: string, into: Operation[]): void {
  const [oldKeys, oldValues] = [Object.keys(before), Object.values(before)];
  const [keys, values] = [Object.keys(after), Object.values(after)];
  let old = 0;
  const leave = () => void compareField(oldKeys[old]!, oldValues[old++], undefined, path, into);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    while (old < oldKeys.length && oldKeys[old] !== key && !Object.hasOwn(after, oldKeys[old]!)) leave();
    const held = oldKeys[old] === key ? oldValues[old++] : fieldOf(before, key);
    if (held !== values[i]) compareField(key, held, values[i], path, into);
  }
  while (old < oldKeys.length) {
    if (Object.hasOwn(after, oldKeys[old]!)) old += 1;
    else leave();
  }
}

/** As JSON would write it: a field that is undefined is not there. */
function compareField(key: string, before: unknown, after: unknown, parent: string, into: Operation[]): void {
  if (before === after) return;
  const path = `${parent}/${escaped(key)}`;
  if (after === undefined) into.push({ op: 'remove', path });
  else if (before === undefined) into.push({ op: 'add', path, value: after });
  else compare(before, after, path, into);
}

/**
 * What is alike at both ends stays, and so does what is left of a list whose first items gave way while it grew; the rest is
 * compared in place. A change in one spot is one operation, and a long list takes no quadratic time.
 */
function compareLists(before: readonly unknown[], after: readonly unknown[], path: string, into: Operation[]): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && areAlike(before[start], after[start])) start += 1;
  const gone = start === 0 ? countGone(before, after) : 0;
  if (gone > 0) {
    remove(0, gone, path, into);
    return add(after, before.length - gone, after.length, path, into);
  }
  let end = 0;
  while (end < shorter - start && areAlike(before.at(-1 - end), after.at(-1 - end))) end += 1;
  for (let i = start; i < shorter - end; i += 1) compare(before[i], after[i], `${path}/${i}`, into);
  remove(shorter - end, before.length - end, path, into);
  add(after, shorter - end, after.length - end, path, into);
}

/** How many items are missing at the beginning, if `after` begins with all others; else 0. */
function countGone(before: readonly unknown[], after: readonly unknown[]): number {
  const gone = before.findIndex((item) => areAlike(item, after[0]));
  return gone > 0 && before.slice(gone).every((item, i) => i < after.length && areAlike(item, after[i])) ? gone : 0;
}

function remove(from: number, to: number, path: string, into: Operation[]): void {
  for (let i = to - 1; i >= from; i -= 1) into.push({ op: 'remove', path: `${path}/${i}` });
}

function add(list: readonly unknown[], from: number, to: number, path: string, into: Operation[]): void {
  for (let i = from; i < to; i += 1) into.push({ op: 'add', path: `${path}/${i}`, value: list[i] });
}

function areAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => areAlike(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return (
    Object.keys(a).every((key) => areAlike(a[key], fieldOf(b, key))) && Object.keys(b).every((key) => fieldOf(a, key) !== undefined || b[key] === undefined)
  );
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldOf = (object: Fields, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
const escaped = (key: string) => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key);
