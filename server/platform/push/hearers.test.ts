// Who of a clinic is told of which change, one case for each reach of data; and what the room keeps. Planted, each seen to fail: another clinic told;
// silence not kept; whoever changed it, or whom it is about, forgotten; a relative whose consent was taken back, or any relative; participants told of
// what facilitators see; managers told of what is somebody's own; the clinic told of what is silent; of the room's rows a private one told as any, one
// for staff told to all, one's own told to all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId } from '#shared/live/roster.ts';
import type { Row } from '#shared/live/rows.ts';
import type { Data } from '#shared/people/data.ts';
import { aloneRoles, type ClinicRole } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import { features } from '#server/features.ts';
import { showsIn } from '#server/platform/feature/feature.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { hearersOf, type Change } from './hearers.ts';
import { keptInSession } from './keptInSession.ts';

let server: TestServer;
let clinicId: string;
let session: string;
let other: string;
const people: Record<string, Person> = {};
const member: Record<string, MemberId> = {};
const id = (name: string) => people[name]!.id;

beforeAll(async () => {
  server = await startServer();
  const { db } = server;
  clinicId = await makeClinic(db);
  other = await makeClinic(db, 'Elsewhere');
  const cast: [name: string, role: ClinicRole, of: string][] = [
    ['ana', 'participant', clinicId],
    ['ben', 'participant', clinicId],
    ['maria', 'facilitator', clinicId],
    ['idle', 'facilitator', clinicId],
    ['marta', 'manager', clinicId],
    ['olga', 'family', clinicId],
    ['uncle', 'family', clinicId],
    ['abroad', 'manager', other],
  ];
  for (const [name, role, of] of cast)
    people[name] = {
      id: await makePerson(db, { email: `${name}@hearers.example`, name, role, clinicId: of }),
      name,
      clinicId: of,
      roles: [role],
    } as unknown as Person;
  session = await makeSession(db, {
    clinicId,
    members: [
      { person: id('maria'), role: 'facilitator', isLead: true },
      { person: id('ana'), role: 'participant' },
      { person: id('ben'), role: 'participant' },
    ],
  });
  for (const { personId, id: own } of await db.prisma.sessionMember.findMany({ where: { sessionId: session } }))
    member[Object.keys(people).find((name) => id(name) === personId)!] = own as MemberId;
  const at = new Date();
  await db.prisma.sheet.create({
    data: { id: 'plan', ownerId: id('ana'), clinicId, templateId: 'coping_plan', templateVersion: 1, visibility: 'private', createdAt: at, changedAt: at },
  });
  for (const relative of ['olga', 'uncle']) {
    const { id: relativeId } = await db.prisma.relative.create({ data: { participantId: id('ana'), familyId: id(relative), relationship: 'family' } });
    const text = {
      category: 'coping_plan',
      text: 'agrees',
      textVersion: 1,
      textSha256: '',
      language: 'en',
      signedName: 'Ana',
      signedAt: at,
      lastDay: '2099-01-01',
      expiresAt: new Date('2099-01-02'),
    };
    await db.prisma.familyAuthorization.create({
      data: { id: `${relative}-consent`, relativeId, sheetId: 'plan', ...text, ...(relative === 'uncle' && { revokedAt: at }) },
    });
  }
});
afterAll(() => server.stop());

const nothing = { by: null, people: [], sessions: [], isOwnAlone: false };
/** Who hears of it, by name. */
async function heardOf(data: Data, change: Partial<Change>): Promise<string[]> {
  const heardBy = await hearersOf(server.db, { clinicId, data: [data], ...nothing, ...change }, showsIn(features), new Date());
  const told = await Promise.all(Object.keys(people).map(async (name) => ((await heardBy(people[name]!)).length > 0 ? [name] : [])));
  return told.flat().sort();
}

test('what is somebody’s own is told to them and to whoever changed it, of those who may read it', async () => {
  expect(await heardOf('sheets', { people: [id('ana')] })).toEqual(['ana']);
  expect(await heardOf('practice', { by: id('ben') })).toEqual(['ben']);
  expect(await heardOf('sheets', { people: [id('maria')] })).toEqual([]);
});

test('what is shown is told to who cares for them; what is private, to nobody else', async () => {
  expect(await heardOf('sharedSheets', { people: [id('ana')] })).toEqual(['maria']);
  expect(await heardOf('sharedSheets', { people: [id('ana')], isOwnAlone: true })).toEqual([]);
  expect(await heardOf('sharedSheets', { sessions: [session], isOwnAlone: true })).toEqual([]);
});

test('a plan is told to relatives who may read it, not to one it was taken back from, until that is the very change', async () => {
  expect(await heardOf('plansShown', { item: 'plan', isOwnAlone: true })).toEqual(['olga']);
  expect(await heardOf('plansShown', { item: 'uncle-consent' })).toEqual(['uncle']);
  expect(await heardOf('plansShown', { item: 'another' })).toEqual([]);
});

test('what is a session’s is told to its list and to managers, what its facilitators alone may see to them', async () => {
  expect(await heardOf('schedule', { sessions: [session] })).toEqual(['ana', 'ben', 'maria', 'marta']);
  expect(await heardOf('schedule', { people: [id('ana')], isOwnAlone: true })).toEqual(['ana']);
  expect(await heardOf('groupWork', { sessions: [session] })).toEqual(['maria']);
  expect(await heardOf('groupWork', { sessions: [session], people: [id('ana')] })).toEqual(['ana', 'maria']);
});

test('what is the clinic’s is told to all of it who may read it, unless it is about somebody or silent; and to no other clinic', async () => {
  expect(await heardOf('invitations', {})).toEqual(['marta']);
  expect(await heardOf('invitations', { isOwnAlone: true })).toEqual([]);
  expect(await heardOf('invitations', { people: [id('ana')] })).toEqual([]);
  expect(await heardOf('invitations', { clinicId: other })).toEqual(['abroad']);
});

/** What is told of a row that the room keeps. */
async function toldOf(row: object): Promise<Change[]> {
  const told: Change[] = [];
  await keptInSession(server.db, { changed: (change) => void told.push(change), isHeard: () => true })(session, [row as Row]);
  return told;
}

test('of what the room keeps, a rating and a note are their member’s alone, an alert is for staff, and the end for everybody', async () => {
  for (const table of ['ratingKept', 'noteKept']) {
    const [own, ...more] = await toldOf({ table, member: member['ana'] });
    expect(own).toMatchObject({ people: [id('ana')], isOwnAlone: true });
    expect(more).toEqual([]);
  }
  const [alert] = await toldOf({ table: 'flagKept' });
  expect(alert).toMatchObject({ people: [], sessions: [session], isOwnAlone: false });
  expect(alert!.only?.some((role) => (aloneRoles as readonly string[]).includes(role))).toBe(false);
  const end = await toldOf({ table: 'sessionEnded' });
  expect(end.map(({ only, people: about }) => [only !== undefined, about.length])).toEqual([
    [true, 0],
    [false, 3],
  ]);
});
