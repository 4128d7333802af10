import { expect, test } from 'vitest';
import { createFlush } from './flush.ts';

/** A disk that is done when it is told. */
function slowDisk() {
  const syncs: { done: () => void; fail: (error: unknown) => void }[] = [];
  const failures: unknown[] = [];
  const flush = createFlush(
    () => new Promise((done, fail) => void syncs.push({ done, fail })),
    (error) => failures.push(error),
  );
  return { syncs, failures, flush };
}

const settled = () => new Promise((done) => setImmediate(done));

test('who asks while the disk is busy waits for the next time, together', async () => {
  const { syncs, flush } = slowDisk();
  const done: string[] = [];
  const ask = (name: string) => void flush().then(() => done.push(name));
  ask('first');
  ask('second');
  ask('third');
  expect(syncs).toHaveLength(1);
  syncs[0]!.done();
  await settled();
  expect(done).toEqual(['first']);
  expect(syncs).toHaveLength(2);
  ask('fourth');
  syncs[1]!.done();
  await settled();
  expect(done).toEqual(['first', 'second', 'third']);
  syncs[2]!.done();
  await settled();
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
  ask('later');
  expect(syncs).toHaveLength(4);
});

test('a disk that fails is told of once, and nobody who waited for it is told that all is well', async () => {
  const { syncs, failures, flush } = slowDisk();
  const outcomes = Promise.allSettled([flush(), flush()]);
  syncs[0]!.fail(new Error('input/output error'));
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(failures).toHaveLength(1);
  expect(syncs).toHaveLength(1);
});
