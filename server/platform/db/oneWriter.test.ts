import { expect, test } from 'vitest';
import { createOneWriter } from './oneWriter.ts';

test('one after another, also after one that throws', async () => {
  const writer = createOneWriter();
  const did: string[] = [];
  const late = Promise.withResolvers<void>();
  const first = writer.run(async () => {
    await late.promise;
    did.push('first');
  });
  const second = writer.run(() => void did.push('second'));
  late.resolve();
  await Promise.all([first, second]);
  await expect(writer.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await writer.run(() => void did.push('last'));
  expect(did).toEqual(['first', 'second', 'last']);
});

test('who asks inside of their own turn is told so, instead of waiting for themselves; afterwards they may ask again', async () => {
  const writer = createOneWriter();
  await expect(writer.run(() => writer.run(() => {}))).rejects.toThrow('waits for itself');
  await expect(writer.run(() => writer.take())).rejects.toThrow('waits for itself');
  let later: Promise<number> | undefined;
  await writer.run(() => {
    later = new Promise<void>((resolve) => setImmediate(resolve)).then(() => writer.run(() => 1));
  });
  expect(await later).toBe(1);
});
