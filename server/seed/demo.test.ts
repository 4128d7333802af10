import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '#server/platform/db/migrate.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { demoAccounts } from './accounts.ts';
import { keepDemo } from './demo.ts';

let folder: string;
let db: Db;
const evening = new Date('2026-11-24T19:02:30Z');
const later = (minutes: number) => new Date(evening.getTime() + minutes * 60_000);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hearth-demo-'));
  await migrate(path.join(folder, 'hearth.db'), 'a key for this test alone');
  db = await openDatabase(path.join(folder, 'hearth.db'), 'a key for this test alone');
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const ids = (summary: { sessions: { id: string }[] }) => summary.sessions.map(({ id }) => id);

test('makes the clinic, twelve accounts and three sessions that are on, once', async () => {
  const [first, second] = await Promise.all([keepDemo(db, evening), keepDemo(db, evening)]).then(async ([a]) => [a, await keepDemo(db, later(1))]);
  expect(ids(second!)).toEqual(ids(first!));
  expect(await db.prisma.clinic.count()).toBe(1);
  expect(await db.prisma.person.count()).toBe(12);
  expect(await db.prisma.session.count()).toBe(3);
  expect(await db.prisma.enrollment.count()).toBe(8);
  expect(first!.accounts.map(({ email }) => email).sort()).toEqual(demoAccounts.map(({ email }) => email).sort());
  const sessions = await db.prisma.session.findMany({ include: { members: { include: { person: true } } } });
  const rosters = Object.fromEntries(
    sessions.map(({ kind, members }) => [kind, members.map(({ person, role }) => `${role} ${person.email.split('@')[0]}`).sort()]),
  );
  expect(rosters).toEqual({
    group: ['facilitator cofacilitator', 'facilitator facilitator', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `participant participant${n}`)],
    individual: ['facilitator facilitator', 'participant participant1'],
    family: ['facilitator facilitator', 'family family1', 'participant participant1'],
  });
  for (const { startsAt, endsAt, members } of sessions) {
    expect(startsAt <= evening && evening < endsAt).toBe(true);
    expect(members.filter(({ isLead }) => isLead).map(({ person }) => person.email)).toEqual(['facilitator@demo.hearth']);
  }
});

test('a session that ended is followed by a new one, the others stay', async () => {
  const first = await keepDemo(db, evening);
  const group = first.sessions.find(({ kind }) => kind === 'group')!;
  await db.prisma.session.update({ where: { id: group.id }, data: { endedAt: later(10) } });
  const second = await keepDemo(db, later(10));
  expect(ids(second).filter((id) => ids(first).includes(id))).toHaveLength(2);
  expect(ids(second)).not.toContain(group.id);
});

test('whenever it is looked at, there are three that can be joined', async () => {
  for (const minutes of [0, 179, 239, 240, 241, 3 * 24 * 60]) {
    const { sessions } = await keepDemo(db, later(minutes));
    expect(sessions.map(({ kind }) => kind)).toEqual(['group', 'individual', 'family']);
    const open = await db.prisma.session.count({ where: { endedAt: null, endsAt: { gt: later(minutes - 60) } } });
    expect({ minutes, open }).toEqual({ minutes, open: 3 });
  }
});
