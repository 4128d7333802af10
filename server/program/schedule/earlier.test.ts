import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EarlierSessions } from '#shared/program/schedule/answers.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const DAY = 24 * 3600_000;

test('each session that somebody led is reached by pages, however old, with their notes; nobody else’s is', async () => {
  const now = Date.now();
  const lead = await personId(server.db, 'facilitator');
  // Several at one moment: none is left out between two pages, and none comes twice.
  const made = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const id = await makeSession(server.db, { title: `Session ${at}`, members: [{ person: lead, role: 'facilitator' }] });
      const startsAt = new Date(now - (2 + Math.floor(at / 3)) * DAY);
      await server.db.prisma.session.update({ where: { id }, data: { startsAt, endsAt: startsAt } });
      return id;
    }),
  );
  const { id: memberId } = await server.db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: made[59]! } });
  await server.db.prisma.sessionNote.create({ data: { memberId, text: 'What I noticed', updatedAt: new Date() } });

  const maria = await signIn(server.url, 'facilitator');
  const walked: EarlierSessions['sessions'] = [];
  let before = 'now';
  for (let page = 0; page < 10; page += 1) {
    const { body } = await maria.get<EarlierSessions>(`/api/earlier-sessions/${before}`);
    walked.push(...body.sessions);
    if (!body.hasMore) break;
    before = body.sessions.at(-1)!.id;
  }
  const ids = walked.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(made.every((id) => ids.includes(id))).toBe(true);
  expect(walked.map(({ startsAt }) => startsAt)).toEqual(
    walked
      .map(({ startsAt }) => startsAt)
      .sort()
      .reverse(),
  );
  expect(walked.filter(({ hasNote }) => hasNote).map(({ id }) => id)).toEqual([made[59]]);

  // The page it leads to still has the note.
  expect((await maria.get(`/api/sessions/${made[59]}/record`)).body.note.text).toBe('What I noticed');

  const daniel = await signIn(server.url, 'cofacilitator');
  expect((await daniel.get<EarlierSessions>('/api/earlier-sessions/now')).body.sessions.filter(({ id }) => made.includes(id))).toEqual([]);
  expect((await daniel.get(`/api/earlier-sessions/${made[0]}`)).status).toBe(404);
  const manager = (await (await signIn(server.url, 'manager')).get<EarlierSessions>('/api/earlier-sessions/now')).body;
  expect(manager.sessions.every(({ isLed, hasNote }) => !isLed && !hasNote)).toBe(true);
  expect(manager.sessions.length).toBe(25);
  const clinicId = await makeClinic(server.db);
  await makePerson(server.db, { email: 'boss@harbor.test', name: 'Boss', role: 'manager', clinicId });
  expect((await (await signIn(server.url, 'boss@harbor.test')).get<EarlierSessions>('/api/earlier-sessions/now')).body.sessions).toEqual([]);
});
