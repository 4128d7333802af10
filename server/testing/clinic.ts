import { randomUUID } from 'node:crypto';
import type { Role, SessionKind } from '#shared/people/sessionRole.ts';
import { DAY_MS } from '#shared/base/day.ts';
import type { ClinicRole } from '#shared/people/role.ts';
import { credentialOf } from '#server/platform/auth/auth.ts';
import type { Db } from '#server/platform/db/open.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';

/** A second clinic on the same server. Gives its id. */
export async function makeClinic(db: Db, name = 'Harbor Clinic'): Promise<string> {
  return (await db.prisma.clinic.create({ data: { name, phone: '(503) 555-0199' } })).id;
}

/** An account with the demo's password at a clinic. Gives the person's id. */
export async function makePerson(db: Db, who: { email: string; name: string; role: ClinicRole | readonly ClinicRole[]; clinicId: string }): Promise<string> {
  // All the demo's accounts share one hash: no need to work out another.
  const { password } = await db.prisma.authAccount.findFirstOrThrow({ where: { person: { email: 'participant1@demo.hearth' } } });
  if (!password) throw new Error(`no hash of ${DEMO_PASSWORD} to be found`);
  const id = randomUUID();
  await db.prisma.person.create({
    data: {
      id,
      name: who.name,
      email: who.email,
      emailVerified: true,
      // As an account from before there were second factors: its staff have seven days.
      factorDueAt: new Date(Date.now() + 7 * DAY_MS),
      authAccounts: { create: credentialOf(id, password) },
      clinicMembers: { create: [who.role].flat().map((role) => ({ clinicId: who.clinicId, role })) },
    },
  });
  return id;
}

/** The id of an account of the demo. */
export async function personId(db: Db, who: string): Promise<string> {
  const email = who.includes('@') ? who : `${who}@demo.hearth`;
  return (await db.prisma.person.findUniqueOrThrow({ where: { email } })).id;
}

export interface SessionWish {
  clinicId?: string;
  programId?: string;
  kind?: SessionKind;
  title?: string;
  /** Minutes from now. */
  startsIn?: number;
  lasts?: number;
  endedAt?: Date;
  members: { person: string; role: Role; isLead?: boolean }[];
}

/** A session, at the demo clinic unless told otherwise. Gives its id. */
export async function makeSession(db: Db, wish: SessionWish): Promise<string> {
  const startsAt = new Date(Date.now() + (wish.startsIn ?? 0) * 60_000);
  const clinicId = wish.clinicId ?? (await db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } })).id;
  const made = await db.prisma.session.create({
    data: {
      clinicId,
      programId: wish.programId ?? null,
      kind: wish.kind ?? 'group',
      title: wish.title ?? 'A session',
      startsAt,
      endsAt: new Date(startsAt.getTime() + (wish.lasts ?? 60) * 60_000),
      endedAt: wish.endedAt ?? null,
      members: { create: wish.members.map(({ person, role, isLead }) => ({ personId: person, role, isLead: isLead ?? false })) },
    },
  });
  return made.id;
}
