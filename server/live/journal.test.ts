import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { writersOn } from '#server/testing/keeping.ts';
import { createJournal, type Entry, type Journal } from './journal.ts';

let dataDir: string;
let db: Db;
let journal: Journal;
let commits: string[];

beforeEach(async () => {
  dataDir = await newDataDir();
  db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  commits = [];
  journal = createJournal(db, writersOn(db.driver), (outcome, entries) => commits.push(`${outcome} ${entries.flatMap(({ facts }) => facts).length}`));
});
afterEach(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

const entry = (session: string, firstSeq: number, orderId: string, facts = 1): Entry => ({
  session,
  firstSeq,
  facts: Array.from({ length: facts }, (_, part) => ({ tool: 'hands' as const, event: { type: 'lowered', member: 'ana' }, by: 'ana', orderId, part, at: 5 })),
  rows: [],
  latest: [],
});

it('writes what all sessions want in one turn in one transaction', async () => {
  await Promise.all([journal.append(entry('a', 1, 'x')), journal.append(entry('b', 1, 'y', 2)), journal.append(entry('c', 1, 'z'))]);
  expect(commits).toEqual(['done 4']);
  expect(journal.read('b')).toMatchObject({ seq: 2, lastAt: 5, snapshot: null, facts: [{ tool: 'hands' }, { tool: 'hands' }] });
});

it('keeps all of an entry or nothing of it, and one session’s failure from the others', async () => {
  await journal.append(entry('a', 1, 'x'));
  const outcomes = await Promise.allSettled([
    journal.append(entry('b', 1, 'y')),
    // The second fact has a number that is taken.
    journal.append({ ...entry('a', 0, 'w', 2) }),
    journal.append(entry('c', 1, 'z')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(journal.read('a').facts).toHaveLength(1);
  expect([journal.knows('a', 'w'), journal.knows('a', 'x'), journal.knows('b', 'y'), journal.knows('b', 'x')]).toEqual([false, true, true, false]);
});

it('waits for a transaction of others and does not fail on it', async () => {
  await db.prisma.$transaction(async (tx) => {
    await tx.clinic.create({ data: { name: 'Harbor Clinic', phone: '1' } });
    const written = journal.append(entry('a', 1, 'x'));
    await tx.clinic.create({ data: { name: 'Hill Clinic', phone: '2' } });
    void written;
  });
  await journal.append(entry('a', 2, 'later'));
  expect(journal.read('a').seq).toBe(2);
});

it('rejects when the database is gone, and reads from a snapshot on', async () => {
  await journal.append(entry('a', 1, 'x', 3));
  await journal.snapshot('a', 2, { roster: { seats: [] }, tools: {} });
  expect(journal.read('a')).toMatchObject({ seq: 3, snapshot: { tools: {} }, facts: [{ tool: 'hands' }] });

  const broken = createJournal({ driver: db.driver, write: () => Promise.reject(new Error('disk full')) }, writersOn(db.driver));
  await expect(broken.append(entry('a', 4, 'lost'))).rejects.toThrow();
  expect(journal.read('a').seq).toBe(3);
});
