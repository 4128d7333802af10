import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { makeClinic, makeSession, personId } from '#server/testing/clinic.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import type { Row } from '#shared/live/rows.ts';
import { keeping, keepRow } from '#server/testing/keeping.ts';
import { createRecall } from './recall.ts';

let dataDir: string;
let db: Db;

beforeEach(async () => {
  dataDir = await newDataDir();
  db = await openDatabase(databaseFile(dataDir), TEST_KEY);
});
afterEach(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A session with participant1 in it; gives both ids. */
async function session(clinicId?: string) {
  const id = await makeSession(db, { members: [{ person: await personId(db, 'participant1'), role: 'participant' }], ...(clinicId && { clinicId }) });
  const { id: member } = await db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: id } });
  return { id, member };
}
const keep = (id: string, row: Row) => db.write((driver) => keepRow(driver, id, row));
const rating = (member: string, round: string, mood: number, at: number): Row => ({
  table: 'ratingKept',
  member,
  round,
  kind: 'checkIn',
  mood,
  anxiety: 4,
  energy: 5,
  word: 'steady',
  at,
});

it('keeps a round with its order, and each rating in the record of its author', async () => {
  const { id, member } = await session();
  await keep(id, {
    table: 'roundKept',
    round: 'round-1',
    kind: 'checkIn',
    startedAt: 1000,
    endedAt: 2000,
    order: [
      { member, ended: 'notYet' },
      { member, ended: 'passed' },
    ],
  });
  await keep(id, rating(member, 'round-1', 3, 1500));
  expect(await db.prisma.round.findMany({ include: { turns: { orderBy: { position: 'asc' } } } })).toMatchObject([
    { id: 'round-1', sessionId: id, startedAt: new Date(1000), endedAt: new Date(2000), turns: [{ memberId: member, ended: 'notYet' }, { ended: 'passed' }] },
  ]);
  expect(await db.prisma.rating.findMany()).toMatchObject([{ memberId: member, mood: 3, word: 'steady', ratedAt: new Date(1500) }]);
});

it('keeps how an exercise felt, and a flag from its raising to its outcome', async () => {
  const { id, member } = await session();
  await keep(id, { table: 'exerciseKept', member, exercise: 'box', before: 7, after: null, startedAt: 1000, endedAt: 2000 });
  expect(await db.prisma.exerciseRating.findMany()).toMatchObject([{ memberId: member, exercise: 'box', before: 7, after: null }]);
  const flag = { table: 'flagKept', flag: 'flag-1', about: member, level: 3, note: 'said little', raisedBy: member, raisedAt: 1000, fields: null } as const;
  await keep(id, { ...flag, outcome: null, closedBy: null, closedAt: null });
  await keep(id, { ...flag, level: 4, outcome: 'Spoke alone.', closedBy: member, closedAt: 2000 });
  expect(await db.prisma.riskFlag.findMany()).toMatchObject([
    { id: 'flag-1', level: 4, note: 'said little', outcome: 'Spoke alone.', raisedAt: new Date(1000), closedAt: new Date(2000) },
  ]);
});

it('keeps the last text of a private note, and nothing of an emptied one', async () => {
  const { id, member } = await session();
  await keep(id, { table: 'noteKept', member, text: 'one', at: 1000 });
  await keep(id, { table: 'noteKept', member, text: 'two', at: 2000 });
  expect(await db.prisma.sessionNote.findMany()).toMatchObject([{ memberId: member, text: 'two', updatedAt: new Date(2000) }]);
  await keep(id, { table: 'noteKept', member, text: ' ', at: 3000 });
  expect(await db.prisma.sessionNote.findMany()).toEqual([]);
});

it('recalls of how many things somebody practised since they were last in a session; nothing where nothing was set, or it is theirs alone', async () => {
  const clinic = (await db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } })).id;
  const [before, today] = [await session(), await session()];
  const [ana, maria] = [await personId(db, 'participant1'), await personId(db, 'facilitator')];
  expect(createRecall(keeping.recallers(db.driver)).ofMember(today.member)).toEqual([]);
  await db.prisma.attendanceSegment.create({ data: { memberId: before.member, place: 'main', joinedAt: new Date(10_000) } });
  const practice = async (setById: string, visibility: string, day: { outcome: string; loggedAt: number } | null, more: object = {}) => {
    const row = {
      clinicId: clinic,
      personId: ana,
      setById,
      kind: 'exercise',
      what: 'box',
      title: 'Box breathing',
      whenText: '',
      whereText: '',
      visibility,
      createdAt: new Date(5_000),
      ...more,
    };
    await db.prisma.practice.create({
      data: { ...row, ...(day && { logs: { create: { day: '1970-01-01', outcome: day.outcome, note: '', loggedAt: new Date(day.loggedAt) } } }) },
    });
  };
  await practice(ana, 'private', { outcome: 'done', loggedAt: 20_000 });
  expect(createRecall(keeping.recallers(db.driver)).ofMember(today.member)).toEqual([]);
  await practice(maria, 'private', { outcome: 'partly', loggedAt: 20_000 });
  await practice(maria, 'facilitators', { outcome: 'done', loggedAt: 9_000 });
  await practice(maria, 'facilitators', { outcome: 'notToday', loggedAt: 20_000 });
  await practice(maria, 'facilitators', { outcome: 'done', loggedAt: 20_000 }, { endedAt: new Date(9_000) });
  expect(createRecall(keeping.recallers(db.driver)).ofMember(today.member)).toEqual([
    { tool: 'checkin', command: 'recallPractice', input: { member: today.member, practised: { done: 1, of: 3 } } },
  ]);
});

it('recalls the rating of the last check-in of an earlier session at the same clinic, and of nobody else', async () => {
  const [first, second, today, elsewhere] = [await session(), await session(), await session(), await session(await makeClinic(db))];
  await keep(first.id, rating(first.member, 'round-1', 2, 1000));
  await keep(second.id, rating(second.member, 'round-2', 6, 2000));
  await keep(second.id, { ...rating(second.member, 'round-2-out', 9, 2500), kind: 'checkOut' } as Row);
  await keep(elsewhere.id, rating(elsewhere.member, 'round-3', 9, 3000));
  await keep(today.id, rating(today.member, 'round-4', 10, 4000));
  const recall = createRecall(keeping.recallers(db.driver));
  expect(recall.ofMember(today.member)).toEqual([
    { tool: 'checkin', command: 'recall', input: { member: today.member, rating: { mood: 6, anxiety: 4, energy: 5 } } },
  ]);
  const other = await makeSession(db, { members: [{ person: await personId(db, 'participant2'), role: 'participant' }] });
  expect(recall.ofMember((await db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: other } })).id)).toEqual([]);
});
