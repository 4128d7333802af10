import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attendance } from '#shared/records/attendance/answers.ts';
import { makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { connectLive, arrive, expectDone, join } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
let maria: TestPerson;
beforeAll(async () => {
  server = await startServer();
  maria = await signIn(server.url, 'facilitator');
});
afterAll(() => server.stop());

const attendanceOf = async (reader: TestPerson, session: string) => (await reader.get<Attendance>(`/api/sessions/${session}/attendance`)).body;
const rowOf = async (session: string, name: string) => (await attendanceOf(maria, session)).people.find((person) => person.name === name)!;

test('a visit with a lost connection leaves two stays; waiting leaves none', async () => {
  const group = server.sessions.group;
  const lead = await join(maria, group);
  const ana = await signIn(server.url, 'participant1');
  const waiting = await connectLive(ana, group);
  expectDone(await arrive(waiting));
  expect((await rowOf(group, 'Ana Duarte')).segments).toEqual([]);

  expectDone(await lead.order('waitingRoom', 'admit', { member: waiting.self }));
  await until(async () => (await rowOf(group, 'Ana Duarte')).isHere, 'Ana in the room');
  waiting.socket.io.engine.close();
  await until(async () => !(await rowOf(group, 'Ana Duarte')).isHere, 'the lost connection');
  const back = await connectLive(ana, group);
  await until(async () => (await rowOf(group, 'Ana Duarte')).isHere, 'Ana back in the room');
  expectDone(await back.order('presence', 'leave', {}));
  await until(async () => !(await rowOf(group, 'Ana Duarte')).isHere, 'Ana leaving');

  const { segments, netMinutes, role } = await rowOf(group, 'Ana Duarte');
  expect(segments.map(({ place, endReason }) => ({ place, endReason }))).toEqual([
    { place: 'main', endReason: 'disconnected' },
    { place: 'main', endReason: 'left' },
  ]);
  expect({ netMinutes, role }).toEqual({ netMinutes: 0, role: 'participant' });
  lead.close();
});

test('minutes are net: overlaps once, gaps not, floored, up to the end', async () => {
  const person = await personId(server.db, 'participant2');
  const lead = await personId(server.db, 'facilitator');
  const session = await makeSession(server.db, {
    startsIn: -90,
    endedAt: new Date(Date.now() - 10_000),
    members: [
      { person: lead, role: 'facilitator' },
      { person, role: 'participant' },
    ],
  });
  const { id } = await server.db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: session, personId: person } });
  const { endedAt } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: session } });
  const before = (minutes: number) => new Date(endedAt!.getTime() - minutes * 60_000);
  await server.db.prisma.attendanceSegment.createMany({
    data: [
      { memberId: id, place: 'main', joinedAt: before(80), leftAt: before(60.5), endReason: 'disconnected' },
      { memberId: id, place: 'main', joinedAt: before(50), leftAt: before(20), endReason: 'disconnected' },
      { memberId: id, place: 'breakout:1', joinedAt: before(30), leftAt: before(10), endReason: 'disconnected' },
      { memberId: id, place: 'aside:1', joinedAt: before(10), leftAt: before(6.5), endReason: 'moved' },
      // A server that was killed at the end could not write this one's end.
      { memberId: id, place: 'main', joinedAt: before(5), leftAt: null },
    ],
  });
  const row = await rowOf(session, 'Ben Whitfield');
  expect({ net: row.netMinutes, aside: row.asideMinutes }).toEqual({ net: 64, aside: 3 });
  expect(row.segments).toHaveLength(5);
  expect(row.isHere).toBe(false);

  // Who plans is told who came, and who bills how long: nothing else, and of nobody who works there.
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: session } });
  for (const role of ['scheduler', 'billing'] as const) await makePerson(server.db, { email: `${role}@office.test`, name: role, role, clinicId });
  const [scheduler, billing] = [await signIn(server.url, 'scheduler@office.test'), await signIn(server.url, 'billing@office.test')];
  const told = async (reader: TestPerson, what: string) => (await reader.get<{ people: object[] }>(`/api/sessions/${session}/attendance${what}`)).body.people;
  expect(await told(scheduler, '/status')).toEqual([{ name: 'Ben Whitfield', role: 'participant', status: 'came' }]);
  expect(await told(billing, '/minutes')).toEqual([{ name: 'Ben Whitfield', role: 'participant', netMinutes: 64 }]);
  for (const [reader, what] of [
    [scheduler, ''],
    [scheduler, '/minutes'],
    [billing, ''],
    [billing, '/status'],
  ] as const)
    expect((await reader.get(`/api/sessions/${session}/attendance${what}`)).status).toBe(403);
});

test('it is there for its facilitators and the manager, and for nobody else', async () => {
  const manager = await signIn(server.url, 'manager');
  const daniel = await signIn(server.url, 'cofacilitator');
  const { group, individual } = server.sessions;
  expect((await attendanceOf(manager, individual)).people.map(({ name }) => name)).toEqual(['Maria Lindqvist', 'Ana Duarte']);
  expect((await attendanceOf(daniel, group)).people).toHaveLength(10);
  // Daniel does not lead this one.
  expect((await daniel.get(`/api/sessions/${individual}/attendance`)).status).toBe(404);
  expect((await (await signIn(server.url, 'participant1')).get(`/api/sessions/${group}/attendance`)).status).toBe(403);
});
