// Tried against these mutants, each caught: an ended consent that still shows; a revoked one; a text that is not the one that was
// signed; a plan sent without a trace; a consent that goes with its plan; somebody else's relative.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { dayOf, plusDays } from '#shared/base/day.ts';
import { momentOf } from '#shared/base/time.ts';
import type { SessionRecord } from '#shared/records/record/answers.ts';
import type { ConsentView, MyPlans, PlansShown, PlanView } from '#shared/learning/plans/answers.ts';
import { CONSENT_VERSION } from '#shared/program/family/familyConsent.ts';
import { features } from '#server/features.ts';
import { reckoningsOf } from '#server/platform/feature/feature.ts';
import { moveClinic } from '#server/program/clinic/zones.ts';
import { makePerson, personId } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

// Fourteen hours east of UTC: most of the day it is tomorrow there.
const ZONE = 'Pacific/Kiritimati';
let server: TestServer;
let ana: TestPerson;
let ben: TestPerson;
let lucia: TestPerson;
let sheet: string;
let relative: string;

beforeAll(async () => {
  server = await startServer();
  await server.db.prisma.clinic.updateMany({ data: { zone: ZONE } });
  [ana, ben, lucia] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'participant2'), signIn(server.url, 'family1')]);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.db.prisma.disclosure.deleteMany({});
  await server.db.prisma.familyAuthorization.deleteMany({});
  await server.db.prisma.sheet.deleteMany({});
  sheet = ((await ana.post('/api/sheets', { template: 'coping_plan' })).body as { id: string }).id;
  const doc = new Y.Doc();
  doc.getMap('values').set('trigger', 'the phone rings');
  await ana.post(`/api/sheets/${sheet}/updates`, { update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'), stateVector: 'AA==' });
  relative = (await mine()).relatives[0]!.id;
});

const mine = async () => (await ana.get<MyPlans>('/api/plans')).body;
const consents = async (): Promise<ConsentView[]> => (await mine()).consents.coping_plan;
const day = (days: number) => plusDays(dayOf(Date.now(), ZONE), days);
const consent = (more: object = {}) => ({ relative, textVersion: CONSENT_VERSION, until: day(30), signedName: 'Ana Duarte', ...more });
const sign = (more: object = {}, who = ana, of = sheet) => who.post(`/api/plans/${of}/consents`, consent(more));
const shown = async () => (await lucia.get<PlansShown>('/api/plans-shown')).body.plans;
const read = async (id: string) => {
  const { status, body } = await lucia.get<PlanView>(`/api/plans-shown/${id}`);
  return { status, words: status === 200 && Buffer.from(body.update, 'base64').toString('latin1').includes('the phone rings') };
};

test('nothing is shown before a consent is signed; what was signed is kept word for word, for both', async () => {
  expect(await mine()).toMatchObject({ plans: [{ sheet }], relatives: [{ name: 'Lucia Duarte' }], consents: { coping_plan: [] } });
  expect(await shown()).toEqual([]);
  expect((await sign()).status).toBe(200);
  const [plan] = await shown();
  expect(plan).toMatchObject({ owner: 'Ana Duarte', title: 'Coping plan' });
  expect(JSON.stringify(plan)).not.toContain('the phone rings');
  expect(await read(plan!.id)).toEqual({ status: 200, words: true });
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: await personId(server.db, 'participant1') } });
  const email = `aunt${Math.random()}@example.org`;
  await makePerson(server.db, { email, name: 'Somebody Else', role: 'family', clinicId });
  const other = await signIn(server.url, email);
  expect((await other.get('/api/plans-shown')).body).toEqual({ plans: [] });
  expect((await other.get(`/api/plans-shown/${plan!.id}`)).status).toBe(404);
  const [own] = await consents();
  expect(own).toMatchObject({ recipient: 'Lucia Duarte', signedName: 'Ana Duarte', isInForce: true, revokedAt: null, text: plan!.text });
  for (const words of ['I, Ana Duarte, let Lucia Duarte', 'Coping plan', 'Willow Clinic', 'take it back at any time', 'My treatment', 'may pass on'])
    expect(own!.text.join(' ')).toContain(words);
  const row = await server.db.prisma.familyAuthorization.findFirstOrThrow();
  expect(row).toMatchObject({
    sheetId: sheet,
    category: 'coping_plan',
    textVersion: CONSENT_VERSION,
    language: 'en',
    textSha256: createHash('sha256').update(row.text).digest('hex'),
  });
  expect(row.text.split('\n')).toEqual(own!.text);
});

test('facilitators of a session with a relative see what holds now, and nobody else does', async () => {
  const [maria, priya] = await Promise.all([signIn(server.url, 'facilitator'), signIn(server.url, 'manager')]);
  const relatives = async (session = server.sessions.family) => (await maria.get<SessionRecord>(`/api/sessions/${session}/record`)).body.relatives;
  const lucias = { member: expect.any(String), maySay: null, name: 'Lucia Duarte', relationship: 'mother', participant: 'Ana Duarte' };
  expect(await relatives()).toEqual([{ ...lucias, mayRead: [] }]);
  expect(await relatives(server.sessions.group)).toEqual([]);
  await sign();
  expect(await relatives()).toEqual([{ ...lucias, mayRead: [{ title: 'Coping plan', lastDay: day(30) }] }]);
  for (const who of [ana, lucia, priya]) expect((await who.get(`/api/sessions/${server.sessions.family}/record`)).status).toBe(403);
  await ana.post(`/api/consents/${(await shown())[0]!.id}/revoke`);
  expect(await relatives()).toEqual([{ ...lucias, mayRead: [] }]);
});

test('each day on which it was read is noted once, and told to its owner', async () => {
  await sign();
  const [plan] = await shown();
  expect((await consents())[0]!.readOn).toEqual([]);
  await read(plan!.id);
  await read(plan!.id);
  expect((await consents())[0]!.readOn).toEqual([day(0)]);
  expect(await server.db.prisma.disclosure.count()).toBe(1);
});

test('revoked or ended, nothing of it is sent any more, and what was agreed stays on record', async () => {
  await sign();
  const [plan] = await shown();
  expect((await ben.post(`/api/consents/${plan!.id}/revoke`)).status).toBe(404);
  expect(await shown()).toHaveLength(1);
  expect((await ana.post(`/api/consents/${plan!.id}/revoke`)).status).toBe(200);
  expect(await shown()).toEqual([]);
  expect(await read(plan!.id)).toEqual({ status: 404, words: false });
  expect(await consents()).toMatchObject([{ isInForce: false, revokedAt: expect.any(String) }]);
  const { revokedAt } = (await consents())[0]!;
  await ana.post(`/api/consents/${plan!.id}/revoke`);
  expect((await consents())[0]!.revokedAt).toBe(revokedAt);

  await sign();
  const [again] = await shown();
  await server.db.prisma.familyAuthorization.update({ where: { id: again!.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await shown()).toEqual([]);
  expect(await read(again!.id)).toEqual({ status: 404, words: false });
  expect(await consents()).toMatchObject([{ isInForce: false, revokedAt: null }, { isInForce: false }]);
});

test('signed again, the newer one is in the place of the older', async () => {
  await sign();
  await sign({ until: day(200) });
  expect((await shown()).map(({ lastDay }) => lastDay)).toEqual([day(200)]);
  expect(await consents()).toMatchObject([{ isInForce: true }, { isInForce: false, revokedAt: expect.any(String) }]);
  expect(await server.db.prisma.familyAuthorization.findFirst({ where: { revokedVia: 'renewed' } })).toMatchObject({ sheetId: sheet });
});

test('it ends when its last day is over at the clinic, and goes on when the clinic has moved', async () => {
  await sign({ until: day(0) });
  const ends = async () => (await server.db.prisma.familyAuthorization.findFirstOrThrow()).expiresAt.getTime();
  expect(await ends()).toBe(momentOf(day(1), '00:00', ZONE));
  expect(await mine()).toMatchObject({ zone: ZONE, consents: { coping_plan: [{ lastDay: day(0), isInForce: true }] } });
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: await personId(server.db, 'participant1') } });
  const move = (zone: string) => server.db.prisma.$transaction((tx) => moveClinic(tx, clinicId, zone, reckoningsOf(features)));
  await move('Pacific/Pago_Pago');
  expect(await ends()).toBe(momentOf(day(1), '00:00', 'Pacific/Pago_Pago'));
  expect((await consents())[0]).toMatchObject({ lastDay: day(0) });
  await move(ZONE);
});

test('a deleted plan is shown to nobody; that it was allowed, and read, stays on record', async () => {
  await sign();
  const [plan] = await shown();
  await read(plan!.id);
  await ana.post(`/api/sheets/${sheet}/delete`);
  expect(await shown()).toEqual([]);
  expect((await read(plan!.id)).status).toBe(404);
  expect(await consents()).toMatchObject([{ isInForce: false, recipient: 'Lucia Duarte', readOn: [day(0)] }]);
});

test('only the owner signs, for a relative of theirs, a plan, a text and a day that are right', async () => {
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: await personId(server.db, 'participant1') } });
  const [tom, benId] = [
    await makePerson(server.db, { email: `tom${Math.random()}@example.org`, name: 'Tom Whitfield', role: 'family', clinicId }),
    await personId(server.db, 'participant2'),
  ];
  const { id: bens } = await server.db.prisma.relative.create({ data: { participantId: benId, familyId: tom, relationship: 'brother' } });
  expect((await sign({}, ben)).status).toBe(404);
  expect((await sign({ relative: bens })).status).toBe(404);
  const other = (await ana.post('/api/sheets', { template: 'thought_record_7' })).body as { id: string };
  expect((await sign({}, ana, other.id)).status).toBe(404);
  expect((await sign({ textVersion: CONSENT_VERSION + 1 })).body).toMatchObject({ refused: 'badInput', values: { field: 'textVersion' } });
  for (const until of [day(-1), day(368)]) expect((await sign({ until })).body).toMatchObject({ refused: 'badDay', values: { field: 'until' } });
  expect((await sign({ until: '2027-02-31' })).body).toMatchObject({ refused: 'badInput', values: { field: 'until' } });
  expect((await sign({ signedName: ' ' })).body).toMatchObject({ refused: 'badInput', values: { field: 'signedName' } });
  expect(await consents()).toEqual([]);
  await server.db.prisma.relative.delete({ where: { id: bens } });
});
