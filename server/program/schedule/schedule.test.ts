import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import type { Today } from '#shared/program/schedule/answers.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join, testCard } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

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
  for (const [who, ledBy] of [
    ['facilitator', ['Daniel']],
    ['cofacilitator', ['Maria']],
    ['manager', ['Maria', 'Daniel']],
  ] as const)
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
  expect(stages).toEqual({ Later: 'later', Ended: 'ended', 'Next week': 'later', 'Skills group': 'open' });
  const chloe = await signIn(server.url, 'participant3');
  expect((await chloe.get(`/api/sessions/${later}/way-in`)).body.session.stage).toBe('later');
  const gone = await chloe.get(`/api/sessions/${ended}/way-in`);
  expect({ status: gone.status, refused: gone.body.refused }).toEqual({ status: 410, refused: 'sessionEnded' });
});

test('the way in remembers what was said at the last one, and asks facilitators for nothing', async () => {
  const dev = await signIn(server.url, 'participant4');
  const path = `/api/sessions/${server.sessions.group}/way-in`;
  expect((await dev.get(path)).body).toMatchObject({
    name: 'Dev',
    pronouns: 'he/him',
    agreements: { version: AGREEMENTS_VERSION, isAccepted: false },
    contact: null,
  });
  const live = await connectLive(dev, server.sessions.group);
  expectDone(await arrive(live, { name: 'Devi', pronouns: 'they/them' }));
  live.close();
  const { callback, contactName, contactRelationship, contactPhone } = testCard;
  expect((await dev.get(path)).body).toMatchObject({
    name: 'Devi',
    pronouns: 'they/them',
    agreements: { version: AGREEMENTS_VERSION, isAccepted: true },
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

test('a talk that goes on after the group is on Today for who leads it, at any hour, and for whoever else was there it is over', async () => {
  const people = ['facilitator', 'participant1', 'participant2'] as const;
  const [lead, ana, ben] = await Promise.all(people.map((who) => signIn(server.url, who)));
  const members = await Promise.all(
    people.map(async (who, i) => ({ person: await personId(server.db, who), role: i === 0 ? ('facilitator' as const) : ('participant' as const) })),
  );
  const id = await makeSession(server.db, { members });
  const maria = await join(lead!, id);
  const [hers, his] = [await join(ana!, id, maria), await join(ben!, id, maria)];
  expectDone(await maria.order('aside', 'take', { member: hers.self, despite: true }));
  expectDone(await maria.order('moderation', 'end', { people: 1, keepsTalk: true }));
  await until(() => his.gone()?.refused === 'sessionEnded', 'the end for Ben');
  expectDone(await maria.order('presence', 'leave', {}));
  await server.db.prisma.session.update({
    where: { id },
    data: { startsAt: new Date(Date.now() - 3 * 86_400_000), endsAt: new Date(Date.now() - 3 * 86_400_000 + 3_600_000) },
  });
  const stageFor = async (who: string) => (await todayOf(who)).find((session) => session.id === id)?.stage;
  expect([await stageFor('facilitator'), await stageFor('participant1'), await stageFor('participant2')]).toEqual(['open', 'open', undefined]);
  const back = await join(lead!, id);
  expect(back.view('aside')).toMatchObject({ isGroupOver: true, talks: [{ isAlone: true }] });
  expect(await connectLive(ben!, id).catch((error: { refusal: { refused: string } }) => error.refusal.refused)).toBe('sessionEnded');
  for (const live of [hers, back]) live.close();
});
