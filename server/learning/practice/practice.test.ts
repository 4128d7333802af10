// Tried against these mutants, each caught: somebody else's practice logged; a private one in the facilitator's list; a note in spite of
// 'private'; the tap that arrives last wins; half a group given something; a day of last month; a device's clock that runs ahead;
// more than twenty; a facilitator who ends what somebody set for themself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssignedList, PracticeList } from '#shared/learning/practice/answers.ts';
import { plusDays } from '#shared/base/day.ts';
import { makeClinic, makePerson, personId } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
let ana: TestPerson;
let ben: TestPerson;
let maria: TestPerson;
beforeAll(async () => {
  server = await startServer();
  [ana, ben, maria] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'participant2'), signIn(server.url, 'facilitator')]);
});
afterAll(() => server.stop());

const box = { kind: 'exercise', what: 'box', when: 'After breakfast', where: 'On the sofa', remindAt: '08:30' };
const idOf = (who: string) => personId(server.db, who);
const own = async (who: TestPerson) => (await who.get<PracticeList>('/api/practice')).body.practices;
const seenOf = async (name: string) =>
  (await maria.get<AssignedList>('/api/assigned-practice')).body.people.find((person) => person.name.startsWith(name))!.practices;
const today = new Date().toISOString().slice(0, 10);
const day = (more: object = {}) => ({
  day: today,
  outcome: 'done',
  helpfulness: 7,
  note: 'It was quiet.',
  loggedAt: new Date(Date.now() - 60_000).toISOString(),
  ...more,
});

describe('practice', () => {
  test('a facilitator assigns to chosen people or nobody; each logs their own days; a worksheet is there to write in', async () => {
    const people = [await idOf('participant1'), await idOf('participant2')];
    expect((await maria.post('/api/assigned-practice', { ...box, people })).status).toBe(200);
    expect((await maria.post('/api/assigned-practice', { ...box, kind: 'worksheet', what: 'thought_record_7', people: people.slice(0, 1) })).status).toBe(200);
    expect((await ana.get('/api/sheets')).body.sheets).toMatchObject([{ worksheet: 'thought_record_7', visibility: 'facilitators' }]);
    expect(await own(ana)).toMatchObject([
      { title: 'Box breathing', when: 'After breakfast', setBy: 'Maria Lindqvist', noteReaders: 'facilitators', days: [] },
      { kind: 'worksheet' },
    ]);

    const elsewhere = await makePerson(server.db, { email: 'far@harbor.test', name: 'Far', role: 'participant', clinicId: await makeClinic(server.db) });
    const before = await own(ben);
    expect((await maria.post('/api/assigned-practice', { ...box, people: [people[1], elsewhere] })).status).toBe(404);
    expect(await own(ben)).toEqual(before);
    const { id } = (await own(ana))[0]!;
    expect((await ben.post(`/api/practice/${id}/days`, day())).status).toBe(404);
    expect((await own(ana))[0]!.days).toEqual([]);
  });

  test('the same day sent twice is one; of two taps the later stays, whichever arrives first', async () => {
    const { id } = (await own(ana))[0]!;
    const log = (more: object) => ana.post(`/api/practice/${id}/days`, day(more));
    const late = { outcome: 'partly', loggedAt: new Date(Date.now() - 1_000).toISOString() };
    await Promise.all([log(late), log({}), log(late)]);
    await log({});
    expect((await own(ana))[0]!.days).toMatchObject([{ day: today, outcome: 'partly', helpfulness: 7, note: 'It was quiet.' }]);
    // A device whose clock runs a day ahead does not block what is tapped after it.
    await log({ outcome: 'notToday', loggedAt: new Date(Date.now() + 86_400_000).toISOString() });
    await log({ outcome: 'partly', loggedAt: new Date().toISOString() });
    expect((await own(ana))[0]!.days).toMatchObject([{ outcome: 'partly' }]);
    const refused = await log({ day: plusDays(today, -40) });
    expect(refused.body).toMatchObject({ refused: 'dayTooFar', values: { field: 'day' } });
    expect((await log({ outcome: 'great' })).body).toMatchObject({ values: { field: 'outcome' } });
    expect((await own(ana))[0]!.days).toHaveLength(1);
    await log({ day: plusDays(today, -1) });
    expect((await own(ana))[0]!.days.map(({ day }) => day)).toEqual([today, plusDays(today, -1)]);
    await server.db.prisma.practiceLog.deleteMany({ where: { day: plusDays(today, -1) } });
  });

  test('facilitators see the days, and a note only while it is shared; what somebody set for themself and keeps private is theirs', async () => {
    const { id } = (await own(ana))[0]!;
    expect((await seenOf('Ana'))[0]!.days).toMatchObject([{ outcome: 'partly', note: 'It was quiet.' }]);
    await ana.post(`/api/practice/${id}/readers`, { noteReaders: 'private' });
    expect((await seenOf('Ana'))[0]!.days).toMatchObject([{ outcome: 'partly', note: null }]);
    await ana.post('/api/practice', { ...box, what: 'bodyScan', when: 'A time of my own' });
    expect((await own(ana)).at(-1)).toMatchObject({ setBy: null, noteReaders: 'private' });
    expect(JSON.stringify(await seenOf('Ana'))).not.toContain('A time of my own');
    const mine = (await own(ana)).at(-1)!.id;
    expect((await maria.post(`/api/practice/${mine}/end`)).status).toBe(404);
    expect((await ana.post(`/api/practice/${mine}/end`)).status).toBe(200);
    expect((await maria.post(`/api/practice/${id}/end`)).status).toBe(200);
    expect((await own(ana)).map(({ kind }) => kind)).toEqual(['worksheet']);
  });

  test('nobody has more than twenty at a time, and a group gets all or nothing', async () => {
    const [personId, other] = [await idOf('participant2'), await idOf('participant3')];
    const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId } });
    const row = {
      clinicId,
      personId,
      setById: personId,
      kind: 'exercise',
      what: 'box',
      title: 'Box breathing',
      whenText: '',
      whereText: '',
      visibility: 'private',
      createdAt: new Date(),
    };
    await server.db.prisma.practice.deleteMany({ where: { personId } });
    await server.db.prisma.practice.createMany({ data: Array.from({ length: 19 }, () => row) });
    expect((await ben.post('/api/practice', box)).status).toBe(200);
    expect((await ben.post('/api/practice', box)).body).toMatchObject({ refused: 'tooManyPractices' });
    expect((await maria.post('/api/assigned-practice', { ...box, people: [other, personId] })).body).toMatchObject({ refused: 'tooManyPractices' });
    expect(await own(ben)).toHaveLength(20);
    expect(await seenOf('Chloe')).toEqual([]);
  });
});
