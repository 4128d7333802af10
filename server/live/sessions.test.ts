import { createSeal } from '#server/live/documents/seal.ts';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { createLog } from '#server/platform/log.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { until } from '#server/testing/until.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { testCard } from '#server/testing/live.ts';
import type { Member } from '#shared/live/roster.ts';
import type { From } from '#shared/session/session.ts';
import { stageOf } from '#server/program/schedule/stage.ts';
import type { LiveSession } from './liveSession.ts';
import { keeping } from '#server/testing/keeping.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { fakeReceiver } from './testing/fakeReceiver.ts';

// The media room has tests of its own; nobody speaks here.
const noMedia = { room: () => Promise.reject(new Error('no media here')), closeRoom: () => {} };

let dataDir: string;
let db: Db;
let now: number;
let steady = 0;
/** How often a session looked how long it has run. */
let looks = 0;
let orders = 0;

const open = () =>
  createSessions({
    db,
    media: noMedia,
    metrics: createMetrics(),
    log: createLog('silent'),
    seal: createSeal(TEST_KEY),
    keeping,
    now: () => now,
    steady: () => ((looks += 1), steady),
  });

beforeEach(async () => {
  dataDir = await newDataDir();
  db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  now = Date.now();
});
afterEach(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

const asMember = (member: Member): From => ({ actor: 'member', member });
const give = (live: LiveSession, from: From, tool: string, command: string, input: unknown) =>
  live.submit({ id: `order-${(orders += 1)}`, from, tool, command, input });

/** A group with a facilitator and a participant, both seated and connected. */
async function group(sessions: Sessions) {
  const id = await makeSession(db, {
    members: [
      { person: await personId(db, 'facilitator'), role: 'facilitator', isLead: true },
      { person: await personId(db, 'participant1'), role: 'participant' },
    ],
  });
  const rows = await db.prisma.sessionMember.findMany({ where: { sessionId: id }, orderBy: { role: 'asc' } });
  const [lead, ana] = rows.map((row) => ({ id: row.id, role: row.role as Member['role'], isLead: row.isLead }));
  const live = (await sessions.find(id))!;
  const arrival = { name: 'Ana', pronouns: 'she/her', agreementsVersion: AGREEMENTS_VERSION };
  await give(live, asMember(lead!), 'waitingRoom', 'arrive', { ...arrival, name: 'Maria', card: null });
  await give(live, asMember(ana!), 'waitingRoom', 'arrive', { ...arrival, card: testCard });
  await give(live, asMember(lead!), 'waitingRoom', 'admit', { member: ana!.id });
  return { id, live, lead: lead!, ana: ana! };
}

const count = async (session: string) => ({
  events: await db.prisma.liveEvent.count({ where: { sessionId: session } }),
  snapshots: await db.prisma.liveSnapshot.count({ where: { sessionId: session } }),
});

describe('a restart', () => {
  it('replays the events, and marks everybody as gone since the server was last known to run', async () => {
    const { id, live, lead, ana } = await group(open());
    await give(live, asMember(ana), 'hands', 'raise', { wish: 'newTopic' });
    await db.prisma.serverLife.upsert({ where: { id: 1 }, create: { id: 1, aliveAt: BigInt(now + 5_000) }, update: { aliveAt: BigInt(now + 5_000) } });
    now += 60_000;

    const again = open();
    await again.restoreAll();
    expect(again.count()).toBe(1);
    const back = (await again.find(id))!;
    await until(() => back.state.roster.seats.every(({ isConnected }) => !isConnected));
    expect(back.state.tools).toEqual(live.state.tools);
    expect(back.state.roster.seats.map(({ id: seat, connectionAt }) => [seat, connectionAt])).toEqual([
      [lead.id, now - 55_000],
      [ana.id, now - 55_000],
    ]);
    const stays = await db.prisma.attendanceSegment.findMany({ where: { memberId: ana.id } });
    expect(stays.map(({ leftAt, endReason }) => [leftAt?.getTime(), endReason])).toEqual([[now - 55_000, 'disconnected']]);
  });

  it('begins with the snapshot that a server keeps every two hundred events and when it stops', async () => {
    const sessions = open();
    const { id, live, lead } = await group(sessions);
    for (let i = 0; i < 110; i += 1) {
      await give(live, asMember(lead), 'moderation', 'lock', {});
      await give(live, asMember(lead), 'moderation', 'unlock', {});
    }
    await give(live, asMember(lead), 'chat', 'say', { text: 'after the snapshot', to: 'everybody' });
    await until(async () => (await count(id)).snapshots === 1);
    const early = (await open().find(id))!;
    expect(early.state.tools).toEqual(live.state.tools);

    await sessions.close();
    const { seq } = await db.prisma.liveSnapshot.findUniqueOrThrow({ where: { sessionId: id } });
    expect(seq).toBe((await count(id)).events);
    expect((await open().find(id))!.state.tools).toEqual(live.state.tools);
  });

  it('knows an order that was done before it', async () => {
    const { id, live, lead } = await group(open());
    const order = { id: 'said-once', from: asMember(lead), tool: 'chat', command: 'say', input: { text: 'once', to: 'everybody' } };
    await live.submit(order);
    const back = (await open().find(id))!;
    expect(await back.submit(order)).toEqual({ done: true });
    expect(back.state.tools.chat).toEqual(live.state.tools.chat);
  });
});

describe('the end', () => {
  it('comes by itself an hour after the planned end, also when the server was down at that time', async () => {
    const sessions = open();
    const { id, live, ana } = await group(sessions);
    await sessions.close();
    now = live.closesAt + 1;
    const again = open();
    const ended: string[] = [];
    again.onEnded((session) => ended.push(session));
    await again.restoreAll();
    // Those who were in it have a quarter of an hour to come back.
    steady += 15 * 60_000;
    await until(() => ended.length > 0);
    expect(ended).toEqual([id]);
    expect((await db.prisma.session.findUniqueOrThrow({ where: { id } })).endedAt?.getTime()).toBe(now);
    expect((await db.prisma.attendanceSegment.findFirstOrThrow({ where: { memberId: ana.id } })).leftAt).not.toBeNull();
    expect(await count(id)).toEqual({ events: 0, snapshots: 0 });
    expect(await again.find(id)).toBeNull();
    expect(again.count()).toBe(0);
  });

  it('is not brought by a clock that was set ahead while people are in it, nor by a restart beside one', async () => {
    const sessions = open();
    const { id, live, ana } = await group(sessions);
    const planned = now;
    now = live.closesAt + 24 * 3_600_000;
    expect(sessions.held(id, ana.id)).toBe(live);
    await sessions.close();
    const again = open();
    const ended: string[] = [];
    again.onEnded((session) => ended.push(session));
    await again.restoreAll();
    const back = (await again.find(id))!;
    expect(again.held(id, ana.id)).toBe(back);
    // Set back, to before it was planned: whoever is in stays in, and nobody else is.
    now = planned - 3 * 3_600_000;
    expect(again.held(id, ana.id)).toBe(back);
    expect(again.held(id, 'somebody')).toBeNull();
    expect(again.held('another', ana.id)).toBeNull();
    expect(ended).toEqual([]);
    await again.close();
  });

  it('is not brought by a clock that is wrong beside a restart, as long as somebody is back and as long as was planned for them', async () => {
    const sessions = open();
    const { id, live, ana } = await group(sessions);
    const { lastsMs } = live;
    await sessions.close();
    now = live.closesAt + 24 * 3_600_000;
    const again = open();
    const ended: string[] = [];
    again.onEnded((session) => ended.push(session));
    await again.restoreAll();
    const back = (await again.find(id))!;
    back.enter({ member: ana, receiver: fakeReceiver('tab') });
    steady += lastsMs - 1;
    const before = looks;
    // Twice: by the second look, the end that the first one asked for would be on disk.
    await until(() => looks > before + 1 || ended.length > 0);
    expect(ended).toEqual([]);
    steady += 1;
    await until(() => ended.length > 0);
  });

  it('is the group’s alone while somebody is in a private word, also for the clock and across restarts', async () => {
    const sessions = open();
    const { id, live, lead, ana } = await group(sessions);
    expect(await give(live, asMember(lead), 'aside', 'take', { member: ana.id, despite: true })).toEqual({ done: true });
    expect(await give(live, asMember(lead), 'backchannel', 'flag', { member: ana.id, level: 4, note: '' })).toEqual({ done: true });
    await sessions.close();
    now = live.closesAt + 1;
    let again = open();
    await again.restoreAll();
    steady += 15 * 60_000;
    let back = (await again.find(id))!;
    await until(() => back.state.roster.groupEndedAt !== null);
    for (const hours of [1, 30]) {
      await again.close();
      now += hours * 3_600_000;
      again = open();
      await again.restoreAll();
      steady += 24 * 3_600_000;
      back = (await again.find(id))!;
      expect(back.state.tools.safety.cards[ana.id]).toMatchObject(testCard);
      expect(back.state.roster.seats.find((seat) => seat.id === ana.id)?.place).toMatch(/^aside:/);
    }
    const row = await db.prisma.session.findUniqueOrThrow({ where: { id } });
    expect([row.endedAt, row.groupEndedAt === null]).toEqual([null, false]);
    // Its facilitator may come back to it at any hour; nobody else comes to a group that is over.
    expect((['facilitator', 'participant', 'captioner'] as const).map((role) => stageOf(row, role, new Date(now)))).toEqual(['open', 'ended', 'ended']);
    back.enter({ member: lead, receiver: fakeReceiver('tab') });
    const guest = fakeReceiver('guest');
    back.enter({ member: ana, receiver: guest });
    // Who led it ends it; facilitators then have a quarter of an hour to write.
    expect(await give(back, asMember(lead), 'aside', 'return', {})).toEqual({ done: true });
    await until(() => guest.gone?.refused === 'sessionEnded');
    const ended: string[] = [];
    again.onEnded((session) => ended.push(session));
    now += 15 * 60_000;
    steady += 15 * 60_000;
    await until(() => ended.length > 0);
    expect((await db.prisma.session.findUniqueOrThrow({ where: { id } })).endedAt).not.toBeNull();
  });

  it('is told to facilitators ten and two minutes before it comes by itself', async () => {
    const { live, lead } = await group(open());
    const maria = fakeReceiver('tab');
    live.enter({ member: lead, receiver: maria });
    now = live.closesAt - 2 * 60_000;
    await until(() => live.state.tools.moderation.closing?.minutes === 2);
    expect(maria.wire.filter((message) => message.includes('/closing')).map((message) => message.includes('"minutes":10'))).toEqual([true, false]);
  });

  it('forgets the live journal, or all but the chat where the program keeps it', async () => {
    const sessions = open();
    for (const keepsChat of [false, true]) {
      const { id, live, lead } = await group(sessions);
      const { id: clinicId } = await db.prisma.clinic.findFirstOrThrow();
      const program = await db.prisma.program.create({ data: { clinicId, name: 'Evening IOP', keepsChat } });
      await db.prisma.session.update({ where: { id }, data: { programId: program.id } });
      await give(live, asMember(lead), 'chat', 'say', { text: 'good night', to: 'everybody' });
      expect(await give(live, asMember(lead), 'moderation', 'end', { people: 1 })).toEqual({ done: true });
      const left = await db.prisma.liveEvent.findMany({ where: { sessionId: id } });
      expect(left.map(({ tool }) => tool)).toEqual(keepsChat ? ['chat'] : []);
    }
  });
});

describe('what a session leaves', () => {
  it('is the way in, for the next time, in the same transaction as the arrival', async () => {
    const { ana } = await group(open());
    const { personId: person } = await db.prisma.sessionMember.findUniqueOrThrow({ where: { id: ana.id } });
    expect(await db.prisma.rememberedWayIn.findUniqueOrThrow({ where: { personId: person } })).toMatchObject({
      name: 'Ana',
      pronouns: 'she/her',
      callback: testCard.callback,
      contactName: testCard.contactName,
    });
    expect(await db.prisma.agreementAcceptance.count({ where: { personId: person, version: AGREEMENTS_VERSION } })).toBe(1);
  });
});

describe('the database', () => {
  it('holds nothing readable of what was said', async () => {
    const { live, lead } = await group(open());
    await give(live, asMember(lead), 'chat', 'say', { text: 'UNREADABLE-ON-DISK', to: 'everybody' });
    const { readFile } = await import('node:fs/promises');
    for (const file of [databaseFile(dataDir), `${databaseFile(dataDir)}-wal`]) {
      expect(path.dirname(file)).toBe(dataDir);
      expect((await readFile(file)).includes('UNREADABLE-ON-DISK')).toBe(false);
    }
  });
});

it('sessions that do not exist, or are over, are not there', async () => {
  const sessions = open();
  expect(await sessions.find('made-up')).toBeNull();
  expect(await sessions.find(await makeSession(db, { endedAt: new Date(), members: [] }))).toBeNull();
  expect(await sessions.find(await makeSession(db, { startsIn: -300, members: [] }))).toBeNull();
  expect(sessions.count()).toBe(0);
});
