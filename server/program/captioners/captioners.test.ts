// Tried against these mutants, each caught: an account of another role is made a captioner; the account leads into no
// session, or into those others were invited into; a roster that calls a captioner facilitator is believed; somebody who
// has been there is removed; a facilitator of another session invites; who was removed comes in with their link.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaptionerMade, SessionCaptioners } from '#shared/program/captioners/answers.ts';
import type { InvitationMade } from '#shared/program/invitations/answers.ts';
import type { Today } from '#shared/program/schedule/answers.ts';
import { makeSession } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join } from '#server/testing/live.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
let maria: TestPerson;
let group: string;
beforeAll(async () => {
  server = await startServer();
  maria = await signIn(server.url, 'facilitator');
  ({ group } = server.sessions);
});
afterAll(() => server.stop());
beforeEach(() => server.db.prisma.rateLimit.deleteMany());

const path = (session: string) => `/api/sessions/${session}/captioners`;
const invite = (by: TestPerson, session: string, email: string) => by.post<CaptionerMade>(path(session), { email });
const listed = async (session: string) => (await maria.get<SessionCaptioners>(path(session))).body.captioners;
const sessionsOf = async (person: TestPerson) => (await person.get<Today>('/api/today')).body.sessions.map(({ id, role }) => ({ id, role }));

async function signsUp(link: string | null): Promise<TestPerson> {
  const sam = stranger(server.url);
  expect((await sam.post(`/api/invitation/${link!.split('/').pop()}/accept`, { name: 'Sam Reyes', password: 'four plain words' })).status).toBe(200);
  return sam;
}

test('invited into a session, a captioner makes an account, sees that session alone, waits, is admitted and types', async () => {
  const { body } = await invite(maria, group, 'Sam@example.org');
  expect(body.captioner).toMatchObject({ email: 'sam@example.org', name: null, wasThere: false });
  await invite(maria, server.sessions.individual, 'another@example.org');
  const sam = await signsUp(body.made.link);
  expect(await sessionsOf(sam)).toEqual([{ id: group, role: 'captioner' }]);
  expect(await listed(group)).toMatchObject([{ email: 'sam@example.org', name: null, wasThere: false }]);
  for (const closed of [`/api/sessions/${server.sessions.individual}/way-in`, '/api/lessons', path(group), `/api/sessions/${group}/attendance`])
    expect([closed, (await sam.get(closed)).status >= 403]).toEqual([closed, true]);

  // A second session, now that there is an account: they are in it at once, and who invites is told what they would be told of a new address.
  const again = await invite(maria, server.sessions.individual, 'sam@example.org');
  expect(again.body).toMatchObject({
    made: { invitation: { state: 'open' }, link: expect.stringContaining('/invite/') },
    captioner: { email: 'sam@example.org', name: null },
  });
  expect(
    (await stranger(server.url).post(`/api/invitation/${again.body.made.link!.split('/').pop()}/accept`, { name: 'Not Sam', password: 'four plain words' }))
      .body,
  ).toMatchObject({ refused: 'emailTaken' });
  expect((await sessionsOf(sam)).map(({ id }) => id).sort()).toEqual([group, server.sessions.individual].sort());
  expect((await maria.post(`${path(server.sessions.individual)}/${again.body.captioner.id}/remove`)).status).toBe(200);
  expect(await sessionsOf(sam)).toEqual([{ id: group, role: 'captioner' }]);

  // Whatever a roster says, a captioner leads nothing.
  const { id: personOfSam } = await server.db.prisma.person.findUniqueOrThrow({ where: { email: 'sam@example.org' } });
  const wrong = await makeSession(server.db, { members: [{ person: personOfSam, role: 'facilitator' }] });
  expect((await sam.get(`/api/sessions/${wrong}/way-in`)).status).toBe(404);

  const lead = await join(maria, group);
  const live = await connectLive(sam, group);
  expectDone(await arrive(live, { card: null }));
  expect(live.view('presence')).toBeNull();
  expectDone(await lead.order('waitingRoom', 'admit', { member: live.self }));
  await live.sees(({ view }) => view('presence'));
  expectDone(await live.order('captions', 'caption', { text: 'Good evening', speaker: lead.self }));
  await lead.sees(({ view }) => view('captions')?.lines.some(({ text }: { text: string }) => text === 'Good evening'));
  expect((await maria.post(`${path(group)}/${live.self}/remove`)).body).toMatchObject({ refused: 'wasThere' });
  lead.close();
  live.close();
});

test('nobody who is something else at the clinic becomes a captioner, and only who leads the session invites', async () => {
  const inRole = await invite(maria, group, 'participant3@demo.hearth');
  expect(inRole.body).toMatchObject({ captioner: { email: 'participant3@demo.hearth', name: null }, made: { link: expect.any(String) } });
  expect(
    (await stranger(server.url).post(`/api/invitation/${inRole.body.made.link!.split('/').pop()}/accept`, { name: 'Not Chloe', password: 'four plain words' }))
      .body,
  ).toMatchObject({ refused: 'emailTaken' });
  expect(await sessionsOf(await signIn(server.url, 'participant3'))).toEqual([{ id: group, role: 'participant' }]);
  const daniel = await signIn(server.url, 'cofacilitator');
  expect((await invite(daniel, server.sessions.individual, 'x@example.org')).status).toBe(404);
  const manager = await signIn(server.url, 'manager');
  const made = await invite(manager, server.sessions.family, 'interpreter@example.org');
  expect(made.body.made.invitation).toMatchObject({ role: 'captioner', state: 'open' });
  expect(await listed(server.sessions.family)).toMatchObject([{ email: 'interpreter@example.org', name: null }]);
  expect((await manager.post(`${path(server.sessions.family)}/${made.body.captioner.id}/remove`)).status).toBe(200);
  // Their link still makes an account, but leads into no session.
  expect(await sessionsOf(await signsUp(made.body.made.link))).toEqual([]);
});

test('a captioner’s invitation takes the place of no other, and leads to no other role', async () => {
  const manager = await signIn(server.url, 'manager');
  const toLead = (await manager.post<InvitationMade>('/api/invitations', { email: 'lena@example.org', role: 'facilitator' })).body;
  const first = (await invite(maria, group, 'lena@example.org')).body.made;
  await invite(maria, server.sessions.individual, 'lena@example.org');
  const stateOf = async (link: string | null) => (await stranger(server.url).get(`/api/invitation/${link!.split('/').pop()}`)).body;
  expect(await stateOf(toLead.link)).toMatchObject({ role: 'facilitator' });
  expect(await stateOf(first.link)).toMatchObject({ role: 'captioner' });
  const lena = stranger(server.url);
  await lena.post(`/api/invitation/${toLead.link!.split('/').pop()}/accept`, { name: 'Lena Voss', password: 'four plain words' });
  expect((await lena.get('/api/me')).body).toMatchObject({ roles: ['facilitator'] });
});
