// Tried against these mutants, each caught: a row without a writer is let pass; the second of two writers counts.
import { expect, test } from 'vitest';
import { features } from '#server/features.ts';
import { keepingOf } from './rows.ts';

const writing = (name: string, ...kinds: string[]) => ({ name, writes: () => Object.fromEntries(kinds.map((kind) => [kind, () => {}])) });

test('each row that a session keeps has one writer, and one alone', () => {
  const all = features.map(({ name, writes }) => ({
    name,
    ...(writes && { writes: () => Object.fromEntries(Object.keys(writes({ prepare: () => ({}) } as never)).map((kind) => [kind, () => {}])) }),
  }));
  expect(Object.keys(keepingOf(all).writers({} as never))).toHaveLength(26);
  expect(() => keepingOf(all.filter(({ name }) => name !== 'attendance')).writers({} as never)).toThrow('no feature writes segmentOpened, segmentClosed');
  expect(() => keepingOf([...all, writing('other', 'noteKept')]).writers({} as never)).toThrow('other writes noteKept');
});
