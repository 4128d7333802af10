import { randomUUID } from 'node:crypto';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { firstName } from '#shared/people/name.ts';
import type { ClinicRole } from '#shared/people/role.ts';
import { credentialOf } from '#server/platform/auth/auth.ts';
import { hashPassword } from '#server/platform/auth/passwords.ts';
import type { Db } from '#server/platform/db/open.ts';
import { machineZone } from '#server/program/clinic/zones.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { demoAccounts, DEMO_PASSWORD } from './accounts.ts';
import { demoSessions, isOver, keptFor, type DemoSession } from './sessions.ts';

export interface DemoSummary {
  clinic: string;
  password: string;
  accounts: { email: string; name: string; role: ClinicRole }[];
  /** The three that are on now. */
  sessions: { id: string; kind: SessionKind; title: string }[];
}

// Everybody's own to give, at their first way in.
const noContact = { callback: '', contactName: '', contactRelationship: '', contactPhone: '' };

const CLINIC_ID = 'demo-clinic';
const PROGRAM_ID = 'demo-program';

/**
 * Makes the demo clinic and its accounts once, and a new session of each kind whenever there is none that is on.
 * Can be called at any time and as often as one likes.
 */
export async function keepDemo(db: Db, now: Date): Promise<DemoSummary> {
  await makeClinicOnce(db, now);
  const sessions = [];
  for (const wanted of demoSessions) sessions.push(await keepSession(db, wanted, now));
  return {
    clinic: 'Willow Clinic (demo)',
    password: DEMO_PASSWORD,
    accounts: demoAccounts.map(({ email, name, role }) => ({ email, name, role })),
    sessions,
  };
}

/** The demo is off: whoever of its people is signed in is not any more, also when it is switched on again. */
export async function leaveDemo(db: Db): Promise<null> {
  await db.prisma.authSession.deleteMany({ where: { person: { clinicMembers: { some: { clinic: { isDemo: true } }, every: { clinic: { isDemo: true } } } } } });
  return null;
}

async function makeClinicOnce(db: Db, now: Date): Promise<void> {
  const isThere = (tx: Prisma.TransactionClient) => tx.clinic.findUnique({ where: { id: CLINIC_ID } });
  if (await isThere(db.prisma)) return;
  // One hash for all: they share the password, and the first start does not wait for twelve.
  const password = await hashPassword(DEMO_PASSWORD);
  await db.prisma.$transaction(async (tx) => {
    if (await isThere(tx)) return;
    await tx.clinic.create({
      data: { id: CLINIC_ID, name: 'Willow Clinic (demo)', phone: '(503) 555-0142', isDemo: true, zone: machineZone(), createdAt: now },
    });
    await tx.program.create({ data: { id: PROGRAM_ID, clinicId: CLINIC_ID, name: 'Evening program', createdAt: now } });
    const ids = await makeAccounts(tx, password, now);
    await tx.enrollment.createMany({
      data: demoAccounts.filter(({ role }) => role === 'participant').map(({ email }) => ({ programId: PROGRAM_ID, personId: ids[email]!, startedAt: now })),
    });
    await tx.relative.create({
      data: { participantId: ids['participant1@demo.hearth']!, familyId: ids['family1@demo.hearth']!, relationship: 'mother' },
    });
  });
}

async function makeAccounts(tx: Prisma.TransactionClient, password: string, now: Date): Promise<Record<string, string>> {
  const people = demoAccounts.map((account) => ({ ...account, id: randomUUID() }));
  await tx.person.createMany({ data: people.map(({ id, name, email }) => ({ id, name, email, createdAt: now, updatedAt: now })) });
  await tx.authAccount.createMany({ data: people.map(({ id }) => ({ ...credentialOf(id, password), userId: id, createdAt: now, updatedAt: now })) });
  await tx.rememberedWayIn.createMany({
    data: people
      .filter(({ role }) => role !== 'manager')
      .map(({ id, name, pronouns }) => ({ personId: id, name: firstName(name), pronouns, ...noContact, updatedAt: now })),
  });
  await tx.clinicMember.createMany({ data: people.map(({ id, role }) => ({ clinicId: CLINIC_ID, personId: id, role, createdAt: now })) });
  return Object.fromEntries(people.map(({ email, id }) => [email, id]));
}

// Looks and makes in one transaction: of two calls at once, the second finds what the first made.
const keepSession = (db: Db, wanted: DemoSession, now: Date): Promise<DemoSummary['sessions'][number]> =>
  db.prisma.$transaction(async (tx) => {
    const { kind, title } = wanted;
    // The demo's scheduler plans sessions too: one that is coming, is over or was cancelled says nothing of whether one is on.
    const begun = await tx.session.findMany({
      where: { clinicId: CLINIC_ID, kind, startsAt: { lte: now }, endedAt: null, cancelledAt: null },
      orderBy: [{ startsAt: 'desc' }, { createdAt: 'desc' }],
      take: 20,
    });
    const on = begun.find((session) => !isOver(session, now));
    if (on) return { id: on.id, kind, title: on.title };
    const people = await tx.person.findMany({ where: { email: { in: [...wanted.members] } }, select: { id: true, email: true } });
    const members = people.map(({ id, email }) => ({ personId: id, role: roleOf(email), isLead: email === wanted.members[0] }));
    const made = await tx.session.create({
      data: { clinicId: CLINIC_ID, programId: PROGRAM_ID, kind, title, ...keptFor(now), createdAt: now, members: { create: members } },
    });
    return { id: made.id, kind, title };
  });

// Everybody's role in a session is their role at the clinic; the manager is in none.
const roleOf = (email: string) => demoAccounts.find((account) => account.email === email)!.role;
