/** What happened to a text: at `index`, `remove` characters went and `insert` came. */
export interface Edit {
  index: number;
  remove: number;
  insert: string;
}

/** A piece of Yjs's delta. */
export interface DeltaPart {
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}

/** The one edit that leads from `before` to `after`, where the caret stands at `caret` afterwards; null where nothing changed. */
export function editBetween(before: string, after: string, caret: number): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // What stands behind the caret was not touched by typing: this tells which of two equal letters came.
  const behind = commonEnd(before, after, Math.min(shorter, Math.max(0, after.length - caret)));
  let head = 0;
  while (head < shorter - behind && before[head] === after[head]) head += 1;
  let end = commonEnd(before, after, shorter - head);
  // Never between the two halves of an emoji.
  if (isCut(before, head) || isCut(after, head)) head -= 1;
  if (isCut(before, before.length - end) || isCut(after, after.length - end)) end -= 1;
  return { index: head, remove: before.length - end - head, insert: after.slice(head, after.length - end) };
}

/** Where a caret at `index` stands after somebody else's change. */
export function movedBy(delta: readonly DeltaPart[], index: number): number {
  let at = 0;
  let caret = index;
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain;
    else if (removed !== undefined) {
      if (at < caret) caret -= Math.min(removed, caret - at);
    } else if (typeof insert === 'string') {
      if (at < caret) caret += insert.length;
      at += insert.length;
    }
  }
  return caret;
}

function commonEnd(before: string, after: string, max: number): number {
  let length = 0;
  while (length < max && before[before.length - 1 - length] === after[after.length - 1 - length]) length += 1;
  return length;
}

const isLowHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isHighHalf = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isCut = (text: string, at: number): boolean => isLowHalf(text.charCodeAt(at)) && isHighHalf(text.charCodeAt(at - 1));
