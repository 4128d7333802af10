import { makeSession, personId } from './clinic.ts';
import { join, type TestLive } from './live.ts';
import { signIn, type TestPerson } from './person.ts';
import type { TestServer } from './startServer.ts';

const names = ['facilitator', 'participant1', 'participant2', 'participant3'] as const;

/** A facilitator and three participants, each with a seat in the same session. */
export interface TestGroup {
  session: string;
  maria: TestLive;
  ana: TestLive;
  ben: TestLive;
  chloe: TestLive;
}

/** Signs a facilitator and three participants in, in this order. */
export const signInGroup = (url: string): Promise<TestPerson[]> => Promise.all(names.map((name) => signIn(url, name)));

/** Makes a session for those whom `signInGroup` gave, and seats them all. */
export async function seatGroup({ db }: TestServer, people: readonly TestPerson[]): Promise<TestGroup> {
  const members = await Promise.all(
    names.map(async (name) => ({ person: await personId(db, name), role: name === 'facilitator' ? ('facilitator' as const) : ('participant' as const) })),
  );
  const session = await makeSession(db, { members });
  const maria = await join(people[0]!, session);
  const [ana, ben, chloe] = (await Promise.all(people.slice(1).map((person) => join(person, session, maria)))) as [TestLive, TestLive, TestLive];
  return { session, maria, ana, ben, chloe };
}
