import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Today } from '#shared/api/types.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join, testCard } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const todayOf = async (who: string) => (await (await signIn(server.url, who)).get<Today>('/api/today')).body.sessions;
const titles = async (who: string) => (await todayOf(who)).map(({ title }) => title).sort();

test('everybody sees their own sessions, the manager all of the clinic', async () => {
  expect(await titles('participant1')).toEqual(['Family session', 'One-to-one', 'Skills group']);
  expect(await titles('participant2')).toEqual(['Skills group']);
  expect(await titles('family1')).toEqual(['Family session']);
  expect(await titles('cofacilitator')).toEqual(['Skills group']);
  expect(await titles('manager')).toEqual(['Family session', 'One-to-one', 'Skills group']);
});

test('a session says who leads, lead first, by first names only; to a facilitator, with whom', async () => {
  const group = (await todayOf('participant2'))[0]!;
  expect(group).toMatchObject({ id: server.sessions.group, kind: 'group', stage: 'open', ledBy: ['Maria', 'Daniel'], role: 'participant' });
  expect(JSON.stringify(await todayOf('participant2'))).not.toMatch(/Lindqvist|Okafor|Duarte|@/);
  for (const [who, ledBy] of [['facilitator', ['Daniel']], ['cofacilitator', ['Maria']], ['manager', ['Maria', 'Daniel']]] as const)
    expect((await todayOf(who)).find(({ kind }) => kind === 'group')).toMatchObject({ ledBy });
  expect((await todayOf('facilitator')).find(({ kind }) => kind === 'family')).toMatchObject({ ledBy: [] });
  expect((await todayOf('manager')).every(({ role }) => role === null)).toBe(true);
});

test('a group session does not exist for a relative, even on its roster by mistake', async () => {
  const lucia = await signIn(server.url, 'family1');
  const unknown = await lucia.get('/api/sessions/there-is-none/way-in');
  const mistakes = [
    await makeSession(server.db, { title: 'Wrong group', members: [{ person: await personId(server.db, 'family1'), role: 'family' }] }),
    await makeSession(server.db, { title: 'Wrong role', members: [{ person: await personId(server.db, 'family1'), role: 'participant' }] }),
    await makeSession(server.db, { title: 'Wrong lead', kind: 'family', members: [{ person: await personId(server.db, 'family1'), role: 'facilitator' }] }),
    server.sessions.group,
    server.sessions.individual,
  ];
  expect(await titles('family1')).toEqual(['Family session']);
  for (const id of mistakes) {
    const { status, body } = await lucia.get(`/api/sessions/${id}/way-in`);
    expect({ status, body }).toEqual({ status: 404, body: unknown.body });
    await expect(connectLive(lucia, id)).rejects.toMatchObject({ refusal: { refused: 'notThere' } });
  }
});

test('unknown, not a member and another clinic are the same sentence', async () => {
  const clinicId = await makeClinic(server.db);
  const boss = await makePerson(server.db, { email: 'lead@harbor.test', name: 'Harbor Lead', role: 'facilitator', clinicId });
  const theirs = await makeSession(server.db, { clinicId, members: [{ person: boss, role: 'facilitator', isLead: true }] });
  const ben = await signIn(server.url, 'participant2');
  const unknown = await ben.get('/api/sessions/there-is-none/way-in');
  expect(unknown.status).toBe(404);
  for (const id of [theirs, server.sessions.individual]) expect((await ben.get(`/api/sessions/${id}/way-in`)).body).toEqual(unknown.body);
  // On the roster, but of another clinic by now.
  await server.db.prisma.sessionMember.create({ data: { sessionId: theirs, personId: await personId(server.db, 'participant2'), role: 'participant' } });
  expect((await ben.get(`/api/sessions/${theirs}/way-in`)).body).toEqual(unknown.body);
  expect(await titles('participant2')).toEqual(['Skills group']);
});

test('later and ended sessions are told apart, and ended ones cannot be entered', async () => {
  const person = await personId(server.db, 'participant3');
  const members = [{ person, role: 'participant' as const }];
  const later = await makeSession(server.db, { title: 'Later', startsIn: 100, members });
  const ended = await makeSession(server.db, { title: 'Ended', startsIn: -30, endedAt: new Date(), members });
  await makeSession(server.db, { title: 'Next week', startsIn: 7 * 24 * 60, members });
  await makeSession(server.db, { title: 'Last week', startsIn: -7 * 24 * 60, members });
  const stages = Object.fromEntries((await todayOf('participant3')).map(({ title, stage }) => [title, stage]));
  expect(stages).toEqual({ Later: 'later', Ended: 'ended', 'Skills group': 'open' });
  const chloe = await signIn(server.url, 'participant3');
  expect((await chloe.get(`/api/sessions/${later}/way-in`)).body.session.stage).toBe('later');
  const gone = await chloe.get(`/api/sessions/${ended}/way-in`);
  expect({ status: gone.status, refused: gone.body.refused }).toEqual({ status: 410, refused: 'sessionEnded' });
});

test('the way in remembers what was said at the last one, and asks facilitators for nothing', async () => {
  const dev = await signIn(server.url, 'participant4');
  const path = `/api/sessions/${server.sessions.group}/way-in`;
  expect((await dev.get(path)).body).toMatchObject({ name: 'Dev', pronouns: 'he/him', agreements: { version: 1, isAccepted: false }, contact: null });
  const live = await connectLive(dev, server.sessions.group);
  expectDone(await arrive(live, { name: 'Devi', pronouns: 'they/them' }));
  live.close();
  const { callback, contactName, contactRelationship, contactPhone } = testCard;
  expect((await dev.get(path)).body).toMatchObject({
    name: 'Devi',
    pronouns: 'they/them',
    agreements: { version: 1, isAccepted: true },
    contact: { callback, contactName, contactRelationship, contactPhone },
  });
  const maria = await signIn(server.url, 'facilitator');
  expect((await maria.get(path)).body).toMatchObject({ name: 'Maria', pronouns: 'she/her', contact: null, session: { role: 'facilitator' } });
});

test('tells somebody that they are in a session, and nobody else, for as long as their seat is kept', async () => {
  const [lead, ana] = [await signIn(server.url, 'facilitator'), await signIn(server.url, 'participant1')];
  const { id } = (await todayOf('participant1')).find(({ kind }) => kind === 'group')!;
  const isInOf = async (who: string) => (await todayOf(who)).find((session) => session.id === id)?.isIn;
  expect(await isInOf('participant1')).toBe(false);
  const facilitator = await join(lead, id);
  const live = await join(ana, id, facilitator);
  expect(await isInOf('participant1')).toBe(true);
  expect(await isInOf('participant2')).toBe(false);
  expect(await isInOf('manager')).toBe(false);
  live.close();
  await facilitator.sees(({ view }) => view('presence')!.people.some((one) => one.id === live.self && !one.isConnected));
  expect(await isInOf('participant1')).toBe(true);
  const back = await connectLive(ana, id);
  expectDone(await back.order('presence', 'leave', {}));
  expect(await isInOf('participant1')).toBe(false);
  back.close();
  facilitator.close();
});
