// Tried against these mutants, each caught: cards that whoever led reads for ever, or that anybody reads; an alert that does not keep its card;
// an outcome that leaves it on the disk; a looked-up number that is not kept.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AlertView, SessionRecord } from '#shared/records/record/answers.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { outcomeOf } from '#shared/tools/testing/outcome.ts';
import { arrive, connectLive, expectDone, join, testCard } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import type { Kind } from '#shared/people/access.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import { scopeOf } from '#server/platform/access/scope.ts';
import { cardsFor, forgetCards } from './cards.ts';

const HOUR_MS = 3_600_000;
let server: TestServer;
let maria: TestPerson;
let daniel: TestPerson;
let ana: TestPerson;
let session: string;
let about: string;
beforeAll(async () => {
  server = await startServer();
  [maria, daniel, ana] = await Promise.all([signIn(server.url, 'facilitator'), signIn(server.url, 'cofacilitator'), signIn(server.url, 'participant1')]);
});
afterAll(() => server.stop());

/** A session with Maria and Ana is over, Ana told where she is, and an alert of `level` is open where one is given. */
async function sessionWith(level: number | null) {
  const members = [
    { person: await personId(server.db, 'facilitator'), role: 'facilitator' as const, isLead: true },
    { person: await personId(server.db, 'participant1'), role: 'participant' as const },
  ];
  session = await makeSession(server.db, { members });
  const lead = await join(maria, session);
  const guest = await connectLive(ana, session);
  expectDone(await arrive(guest));
  about = guest.self;
  expectDone(await lead.order('waitingRoom', 'admit', { member: about }));
  expectDone(await lead.order('safety', 'noteLocalNumber', { member: about, number: '+1 503 555 0177' }));
  if (level !== null) expectDone(await lead.order('backchannel', 'flag', { member: about, level: level as 3 | 4, note: '' }));
  expectDone(await lead.order('moderation', 'end', { people: 1, despiteAlert: true }));
}
const endedHoursAgo = (hours: number) =>
  server.db.prisma.session.update({
    where: { id: session },
    data: {
      endedAt: new Date(Date.now() - hours * HOUR_MS),
      startsAt: new Date(Date.now() - (hours + 2) * HOUR_MS),
      endsAt: new Date(Date.now() - (hours + 0.5) * HOUR_MS),
    },
  });
const alerts = async (reader: TestPerson) =>
  (await reader.get<{ alerts: AlertView[] }>('/api/alerts')).body.alerts.filter((alert) => alert.session.id === session);
const record = async (reader: TestPerson) => (await reader.get<SessionRecord>(`/api/sessions/${session}/record`)).body;
const isOnDisk = async () => (await server.db.prisma.safetyCard.count({ where: { memberId: about } })) === 1;
const forget = () => forgetCards(server.db, new Date());
const told = { ...testCard, name: 'Ana Duarte', localNumber: { number: '+1 503 555 0177', at: expect.any(String) } };

test('the alert on Today has the card with every number, and says who has it', async () => {
  await sessionWith(4);
  expect(await alerts(maria)).toMatchObject([{ card: told, heldBy: ['Maria Lindqvist'], session: { isOn: false } }]);
  expect(await alerts(daniel)).toEqual([]);
  expect((await ana.get('/api/alerts')).status).toBe(403);
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: session } });
  const held = async (who: 'facilitator' | 'cofacilitator') => {
    const reader: Person = { id: await personId(server.db, who), clinicId, roles: ['facilitator'], name: '', email: '' };
    const scope = <K extends Kind>(kind: K) => scopeOf(reader, { act: 'r', kind, by: ['facilitator'] }, new Date());
    return (await cardsFor(server.db, { whereabouts: scope('whereabouts'), alerts: scope('alerts') }, { session }, new Date())).size;
  };
  expect([await held('facilitator'), await held('cofacilitator')]).toEqual([1, 0]);
});

test('it stays with the alert for as long as that is open, and is gone from the disk with its outcome', async () => {
  await sessionWith(3);
  await endedHoursAgo(24 * 9);
  await forget();
  const [alert] = await alerts(maria);
  expect(alert!.card).toMatchObject(told);
  expect((await record(maria)).cards).toMatchObject([told]);
  expect((await daniel.post(`/api/alerts/${alert!.id}/outcome`, outcomeOf('Spoke to her, she is at home.'))).status).toBe(404);
  const { body } = await maria.post<{ alert: AlertView }>(`/api/alerts/${alert!.id}/outcome`, outcomeOf('Spoke to her, she is at home.'));
  expect(body.alert.card).toBeNull();
  expect(await isOnDisk()).toBe(false);
});

test.each([
  ['in the first day after the session', 23.9, true],
  ['after that day', 24.1, false],
])('without an alert it is there for who led the session %s: %s', async (_, hours, isThere) => {
  await sessionWith(null);
  await endedHoursAgo(hours);
  // Not read any more, also before the sweep comes by.
  expect((await record(maria)).cards.length > 0).toBe(isThere);
  await forget();
  expect(await isOnDisk()).toBe(isThere);
});

test('an outcome that is written within the day leaves it to the session until that is over', async () => {
  await sessionWith(4);
  const [alert] = await alerts(maria);
  await maria.post(`/api/alerts/${alert!.id}/outcome`, outcomeOf('Spoke to her, she is at home.'));
  expect((await record(maria)).cards).toMatchObject([told]);
  await endedHoursAgo(24.1);
  await forget();
  expect([(await record(maria)).cards, await isOnDisk()]).toEqual([[], false]);
});
