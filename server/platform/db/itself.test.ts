// Planted and seen to fail: transactions that are not told of (each of these then waits until its own time runs out).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase, type Db } from './open.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-itself-'));
let db: Db;
beforeAll(async () => {
  const file = path.join(folder, 'hearth.db');
  await migrate(file, 'k'.repeat(32));
  db = await openDatabase(file, 'k'.repeat(32));
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const clinic = (id: string) => ({ data: { id, name: 'Willow', phone: '' } });
const inside: Record<string, (db: Db) => Promise<unknown>> = {
  'a write of the driver': ({ write }) => write((driver) => driver.exec("UPDATE Clinic SET name = 'x'")),
  'one beside the event loop': ({ beside }) => beside.write((driver) => driver.exec("UPDATE Clinic SET name = 'x'")),
  'a write of Prisma’s': ({ prisma }) => prisma.clinic.updateMany({ data: { name: 'x' } }),
  'another transaction': ({ prisma }) => prisma.$transaction([prisma.clinic.updateMany({ data: { name: 'x' } })]),
  'another transaction of several steps': ({ prisma }) => prisma.$transaction((tx) => tx.clinic.updateMany({ data: { name: 'x' } })),
};

test.each(Object.keys(inside))('inside of a transaction %s is told at once that it would wait for itself, and all is undone', async (name) => {
  const work = db.prisma.$transaction(async (tx) => {
    await tx.clinic.create(clinic('mine'));
    await inside[name]!(db);
  });
  await expect(work).rejects.toThrow('waits for itself');
  expect(await db.prisma.clinic.count()).toBe(0);
});

test('reads inside of one, transactions at once and what follows one go on', async () => {
  const made = await Promise.all(
    ['a', 'b', 'c'].map((id) =>
      db.prisma.$transaction(async (tx) => {
        await tx.clinic.create(clinic(id));
        await db.prisma.clinic.count();
        return tx.clinic.count();
      }),
    ),
  );
  expect(made.sort()).toEqual([1, 2, 3]);
  await db.write((driver) => driver.exec("UPDATE Clinic SET name = 'after'"));
  expect(await db.prisma.clinic.count({ where: { name: 'after' } })).toBe(3);
});
