import { createHmac, randomUUID } from 'node:crypto';
import { cookieSecret } from '../../server/platform/auth/betterAuth.ts';
import { databaseFile } from '../../server/platform/db/databaseKey.ts';
import { openDatabase } from '../../server/platform/db/open.ts';
import { newDataDir, TEST_KEY } from '../../server/testing/template.ts';

export const PEOPLE = 12;
export const FACILITATORS = 2;
const HOUR_MS = 3_600_000;
// As if all had just signed in: nobody's sign-in is due to be prolonged.
const WEEK_MS = 7 * 24 * HOUR_MS;

/** A session of twelve people, each signed in: their cookies, the facilitators first. */
export interface Group {
  session: string;
  cookies: string[];
}

/**
 * A data folder with `count` sessions that are on, of two facilitators and ten participants each. Everybody is a person of
 * their own and signed in: rows and signed cookies as the server makes them, without 1,200 password hashes.
 */
export async function seedGroups(count: number): Promise<{ dataDir: string; groups: Group[] }> {
  const dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const { id: clinicId } = await db.prisma.clinic.create({ data: { name: 'Bench Clinic', phone: '(503) 555-0100' } });
  const now = Date.now();
  const [startsAt, endsAt] = [new Date(now), new Date(now + 3 * HOUR_MS)];
  const sessions = many(count, () => ({ id: randomUUID(), clinicId, kind: 'group', title: 'Skills group', startsAt, endsAt }));
  const seats = sessions.flatMap((session) =>
    many(PEOPLE, (n) => ({
      id: randomUUID(),
      session: session.id,
      token: randomUUID(),
      role: n < FACILITATORS ? 'facilitator' : 'participant',
      isLead: n === 0,
    })),
  );
  await db.prisma.person.createMany({ data: seats.map(({ id }) => ({ id, name: 'Some Body', email: `${id}@bench.hearth`, emailVerified: true })) });
  await db.prisma.clinicMember.createMany({ data: seats.map(({ id, role }) => ({ clinicId, personId: id, role })) });
  await db.prisma.authSession.createMany({ data: seats.map(({ id, token }) => ({ id, token, userId: id, expiresAt: new Date(now + WEEK_MS) })) });
  await db.prisma.session.createMany({ data: sessions });
  await db.prisma.sessionMember.createMany({ data: seats.map(({ id, session, role, isLead }) => ({ personId: id, sessionId: session, role, isLead })) });
  await db.close();
  const groups = sessions.map(({ id }) => ({ session: id, cookies: seats.filter(({ session }) => session === id).map(({ token }) => signed(token)) }));
  return { dataDir, groups };
}

function signed(token: string): string {
  const signature = createHmac('sha256', cookieSecret(TEST_KEY)).update(token).digest('base64');
  return `hearth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
