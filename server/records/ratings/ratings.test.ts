import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnRatings, RatingsOfPeople } from '#shared/records/ratings/answers.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const DAY = 24 * 3600_000;
/** A session of Ana's with Maria, so many days ago, in which Ana rated. */
async function rated(daysAgo: number, kind: string, mood: number, word: string) {
  const startsAt = new Date(Date.now() - daysAgo * DAY);
  const session = await makeSession(server.db, {
    startsIn: -daysAgo * 24 * 60,
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person: await personId(server.db, 'participant1'), role: 'participant' },
    ],
  });
  const { id: memberId } = await server.db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: session, role: 'participant' } });
  await server.db.prisma.rating.create({ data: { memberId, roundId: `round-${word}`, kind, mood, anxiety: 4, energy: 5, word, ratedAt: startsAt } });
  return memberId;
}
const mine = async (who: string) => (await (await signIn(server.url, who)).get<OwnRatings>('/api/ratings')).body;
const theirs = async (who: string) => (await (await signIn(server.url, who)).get<RatingsOfPeople>('/api/people-ratings')).body;

test('what somebody rated is theirs to read again, however long ago, with the exercises they said something of', async () => {
  const memberId = await rated(40, 'checkIn', 2, 'heavy');
  await rated(3, 'checkOut', 6, 'lighter');
  const felt = { memberId, exercise: 'box', startedAt: new Date(0), endedAt: new Date(1) };
  await server.db.prisma.exerciseRating.createMany({
    data: [
      { ...felt, before: 7, after: 4 },
      { ...felt, before: null, after: null },
    ],
  });
  const { ratings, exercises } = await mine('participant1');
  expect(ratings.map(({ kind, mood, word }) => [kind, mood, word])).toEqual([
    ['checkOut', 6, 'lighter'],
    ['checkIn', 2, 'heavy'],
  ]);
  expect(exercises).toEqual([{ at: new Date(0).toISOString(), exercise: 'box', before: 7, after: 4 }]);
  expect(await mine('participant2')).toEqual({ ratings: [], exercises: [] });
});

test('those who care for them read the ratings, never what an exercise was like; nobody else reads either', async () => {
  const { people } = await theirs('facilitator');
  expect(people.map(({ name, ratings }) => [name, ratings.map(({ word }) => word)])).toEqual([['Ana Duarte', ['lighter', 'heavy']]]);
  expect(JSON.stringify(people)).not.toContain('box');
  // Of another clinic, and of Ana's own without a session with her.
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: await personId(server.db, 'participant1') } });
  for (const [email, clinic] of [
    ['else@harbor.test', await makeClinic(server.db)],
    ['new@willow.test', clinicId],
  ] as const) {
    await makePerson(server.db, { email, name: 'Else', role: 'facilitator', clinicId: clinic });
    expect(await theirs(email)).toEqual({ people: [] });
  }
  for (const who of ['manager', 'family1', 'participant2']) expect((await (await signIn(server.url, who)).get('/api/people-ratings')).status).toBe(403);
  const row = await server.db.prisma.auditRow.findFirst({ where: { kind: 'ratings' } });
  expect(row).not.toBeNull();
});
