import { isDeepStrictEqual } from 'node:util';
import { createPatch, type Operation } from 'rfc6902';

/** RFC 6902 operations that make `{ view: before }` into `{ view: after }`. Both are JSON values; none when they are alike. */
export const difference = (before: unknown, after: unknown): Operation[] =>
  before === after ? [] : createPatch({ view: before ?? null }, { view: after ?? null }, arrays);

/**
 * Arrays from both ends: what grows, shrinks or changes in one spot is one operation. The library's own shortest way
 * takes quadratic time, which a long chat does not leave.
 */
function arrays(before: unknown, after: unknown, at: { toString(): string }): Operation[] | void {
  if (!Array.isArray(before) || !Array.isArray(after)) return;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isDeepStrictEqual(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;

  const path = (index: number) => `${at}/${index}`;
  const operations: Operation[] = [];
  for (let i = start; i < shorter - end; i += 1) {
    const inside = createPatch({ item: before[i] }, { item: after[i] }, arrays);
    for (const operation of inside) operations.push({ ...operation, path: path(i) + operation.path.slice('/item'.length) });
  }
  for (let i = before.length - end - 1; i >= shorter - end; i -= 1) operations.push({ op: 'remove', path: path(i) });
  for (let i = shorter - end; i < after.length - end; i += 1) operations.push({ op: 'add', path: path(i), value: after[i] });
  return operations;
}
