import type { CaptionerView } from '#shared/program/captioners/answers.ts';
import { tooManyCaptioners, wasThere } from '#shared/program/captioners/api.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Invitation, Prisma } from '#server/platform/db/generated/client.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/platform/db/open.ts';
import { invite } from '#server/program/invitations/invitations.ts';

const INVITED_MAX = 10;

const withCaptioners = {
  members: { where: { role: 'captioner' }, include: { person: true, attendance: { take: 1 } } },
  invitedCaptioners: { orderBy: { createdAt: 'asc' } },
} satisfies Prisma.SessionInclude;
type CaptionedSession = Prisma.SessionGetPayload<{ include: typeof withCaptioners }>;

/** A session of the scope with its captioners; null where there is none. */
export const findCaptioned = (db: Db, scope: Scope<'captioners'>, id: string): Promise<CaptionedSession | null> =>
  db.prisma.session.findFirst({ where: { AND: [{ id }, scope.within] }, include: withCaptioners });

/** Who is invited into the session as captioner or interpreter, by address: with and without an account alike, until they have been there. */
export const presentCaptioners = ({ members, invitedCaptioners }: CaptionedSession): CaptionerView[] =>
  [
    ...members.map(({ id, person, attendance }) => ({
      id,
      email: person.email,
      name: attendance.length > 0 ? person.name : null,
      wasThere: attendance.length > 0,
    })),
    ...invitedCaptioners.map(({ id, email }) => ({ id, email, name: null, wasThere: false })),
  ].sort((a, b) => a.email.localeCompare(b.email));

/**
 * Invites an address into a session as captioner or interpreter. Who has such an account is in it at once; whoever has none gets in with the
 * account that the link makes. Who is something else at the clinic stays that: their invitation leads nowhere. What is given tells nothing of it.
 */
export async function inviteCaptioner(
  auth: Auth,
  inviter: Person,
  session: CaptionedSession,
  wish: { email: string; isMailed: boolean; noting: Noting },
  now: Date,
): Promise<{ id: string; invited: { invitation: Invitation; token: string } } | ReturnType<typeof tooManyCaptioners>> {
  const { email, isMailed, noting } = wish;
  const isNew = !session.members.some(({ person }) => person.email === email) && !session.invitedCaptioners.some((one) => one.email === email);
  if (isNew && session.members.length + session.invitedCaptioners.length >= INVITED_MAX) return tooManyCaptioners();
  const invited = await invite(auth, inviter, { email, isMailed, role: 'captioner' }, now);
  return { id: await auth.db.prisma.$transaction((tx) => seat(tx, { clinicId: inviter.clinicId, sessionId: session.id, email, noting }, now)), invited };
}

async function seat(
  tx: Prisma.TransactionClient,
  { clinicId, sessionId, email, noting }: { clinicId: string; sessionId: string; email: string; noting: Noting },
  now: Date,
): Promise<string> {
  const known = await tx.clinicMember.findFirst({ where: { clinicId, role: 'captioner', person: { email } } });
  await noting.changeIn(tx, known ? [known.personId] : []);
  if (!known) {
    const where = { sessionId_email: { sessionId, email } };
    return (await tx.invitedCaptioner.upsert({ where, update: {}, create: { sessionId, email, createdAt: now } })).id;
  }
  const { personId } = known;
  const where = { sessionId_personId: { sessionId, personId } };
  return (await tx.sessionMember.upsert({ where, update: {}, create: { sessionId, personId, role: 'captioner' } })).id;
}

/** Takes somebody off again. Gives whose sockets must look again (null: they had no account), or a refusal; undefined where there is no such captioner. */
export async function removeCaptioner(
  db: Db,
  { members, invitedCaptioners }: CaptionedSession,
  id: string,
  noting: Noting,
): Promise<{ personId: string | null } | ReturnType<typeof wasThere> | undefined> {
  const member = members.find((one) => one.id === id);
  if (member) {
    if (member.attendance.length > 0) return wasThere();
    await db.prisma.$transaction(async (tx) => {
      await tx.sessionMember.delete({ where: { id } });
      await noting.changeIn(tx, [member.personId]);
    });
    return { personId: member.personId };
  }
  if (!invitedCaptioners.some((one) => one.id === id)) return undefined;
  await db.prisma.$transaction(async (tx) => {
    await tx.invitedCaptioner.delete({ where: { id } });
    await noting.changeIn(tx, []);
  });
  return { personId: null };
}
