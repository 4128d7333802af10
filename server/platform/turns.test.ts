import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

function stage(atOnce: number, waitingMax: number) {
  const turns = createTurns({ atOnce, waitingMax });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const asks = (from: string) =>
    turns.take(from, async () => {
      began.push(from);
      await new Promise<void>((resolve) => ends.push(resolve));
      return from;
    });
  const endOne = async () => {
    ends.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { began, asks, endOne, turns };
}

test('so many at once, the others when one is over', async () => {
  const { began, asks, endOne } = stage(2, 10);
  const all = ['a', 'b', 'c'].map(asks);
  expect(began).toEqual(['a', 'b']);
  await endOne();
  expect(began).toEqual(['a', 'b', 'c']);
  await endOne();
  await endOne();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
});

test('who asks a hundred times is one of those who wait, not a hundred', async () => {
  const { began, asks, endOne } = stage(1, 10);
  for (let n = 0; n < 6; n += 1) void asks('flood');
  void asks('Ana');
  void asks('Ben');
  for (let n = 0; n < 3; n += 1) await endOne();
  expect(began).toEqual(['flood', 'flood', 'Ana', 'Ben']);
});

test('where no place is left, whoever has most of them gives one up; who has most is refused', async () => {
  const { asks } = stage(1, 3);
  void asks('flood');
  const flood = [asks('flood'), asks('flood'), asks('flood')];
  expect(await asks('flood')).toBeNull();
  void asks('Ana');
  expect(await flood[2]).toBeNull();
  void asks('Ben');
  expect(await flood[1]).toBeNull();
  // Each has one now.
  expect(await asks('Chloe')).toBeNull();
});

test('work that throws gives its turn away', async () => {
  const turns = createTurns({ atOnce: 1, waitingMax: 1 });
  await expect(turns.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take('a', async () => 1)).toBe(1);
});
