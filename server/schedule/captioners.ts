import type { CaptionerView } from '#shared/api/types.ts';
import { refuse, type Refusal } from '#shared/live/refusals.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Invitation, Prisma } from '#server/db/generated/client.ts';
import type { Db } from '#server/db/open.ts';
import { alreadyMember, invite } from '#server/program/invitations.ts';

const INVITED_MAX = 10;
const tooManyInvited = refuse('tooManyCaptioners', 'Ten captioners and interpreters are invited into this session already. Remove one first.');
const wasThere = refuse('wasThere', 'They have been in this session, so their time stays in its record. A facilitator can remove them in the session itself.');

const withCaptioners = {
  members: { where: { role: 'captioner' }, include: { person: true, attendance: { take: 1 } } },
  invitedCaptioners: { orderBy: { createdAt: 'asc' } },
} satisfies Prisma.SessionInclude;
type CaptionedSession = Prisma.SessionGetPayload<{ include: typeof withCaptioners }>;

/** The session with its captioners, for who may invite them: its facilitators and the clinic's managers. Null for everybody else. */
export const findCaptioned = (db: Db, person: Person, id: string): Promise<CaptionedSession | null> =>
  db.prisma.session.findFirst({
    where: {
      id,
      clinicId: person.clinicId,
      ...(person.role !== 'manager' && { members: { some: { personId: person.id, role: 'facilitator' } } }),
    },
    include: withCaptioners,
  });

/** Who is invited into the session as captioner or interpreter: with an account first. */
export const presentCaptioners = ({ members, invitedCaptioners }: CaptionedSession): CaptionerView[] => [
  ...members.map(({ id, person, attendance }) => ({ id, email: person.email, name: person.name, wasThere: attendance.length > 0 })),
  ...invitedCaptioners.map(({ id, email }) => ({ id, email, name: null, wasThere: false })),
];

/**
 * Invites an address into a session as captioner or interpreter. Who has such an account is in it at once; who has
 * none gets a link to make one (the token is kept nowhere). Refused for people who are something else at the clinic.
 */
export async function inviteCaptioner(
  db: Db,
  inviter: Person,
  session: CaptionedSession,
  email: string,
  now: Date,
): Promise<{ id: string; invited: { invitation: Invitation; token: string } | null } | Refusal> {
  const known = await db.prisma.clinicMember.findFirst({ where: { clinicId: inviter.clinicId, person: { email } } });
  if (known && known.role !== 'captioner') return alreadyMember;
  const isNew = !session.members.some(({ person }) => person.email === email) && !session.invitedCaptioners.some((one) => one.email === email);
  if (isNew && session.members.length + session.invitedCaptioners.length >= INVITED_MAX) return tooManyInvited;
  if (known) {
    const { personId } = known;
    const { id } = await db.prisma.sessionMember.upsert({
      where: { sessionId_personId: { sessionId: session.id, personId } },
      update: {},
      create: { sessionId: session.id, personId, role: 'captioner' },
    });
    return { id, invited: null };
  }
  const made = await invite(db, inviter, { email, role: 'captioner' }, now);
  if ('refused' in made) return made;
  const { id } = await db.prisma.invitedCaptioner.upsert({
    where: { sessionId_email: { sessionId: session.id, email } },
    update: {},
    create: { sessionId: session.id, email, createdAt: now },
  });
  return { id, invited: made };
}

/** Takes somebody off again. Gives whose sockets must look again (null: they had no account), or a refusal; undefined where there is no such captioner. */
export async function removeCaptioner(db: Db, { members, invitedCaptioners }: CaptionedSession, id: string): Promise<{ personId: string | null } | Refusal | undefined> {
  const member = members.find((one) => one.id === id);
  if (member) {
    if (member.attendance.length > 0) return wasThere;
    await db.prisma.sessionMember.delete({ where: { id } });
    return { personId: member.personId };
  }
  if (!invitedCaptioners.some((one) => one.id === id)) return undefined;
  await db.prisma.invitedCaptioner.delete({ where: { id } });
  return { personId: null };
}
