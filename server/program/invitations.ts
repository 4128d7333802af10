import { createHash, randomBytes } from 'node:crypto';
import type { InvitationView } from '#shared/api/types.ts';
import { refuse, type Refusal } from '#shared/live/refusals.ts';
import { clinicRoles, type ClinicRole } from '#shared/people/role.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Invitation } from '#server/db/generated/client.ts';

const DAYS_VALID = 7;
const DAY_MS = 24 * 60 * 60_000;
const LISTED_MAX = 200;

export const alreadyMember = refuse('alreadyMember', 'This address already has an account at your clinic, in another role.');
const used = refuse('invitationUsed', 'This invitation was used already. You can sign in with your email address and password.');
const expired = refuse('invitationExpired', 'This invitation has expired. Please ask your clinic for a new one.');
const withdrawn = refuse('invitationWithdrawn', 'This invitation was withdrawn. Please ask your clinic if you expected it.');

const byState: Record<Exclude<InvitationView['state'], 'open'>, Refusal> = { accepted: used, expired, withdrawn };

/** The invitation's state at `now`. */
export function stateOf(invitation: Invitation, now: Date): InvitationView['state'] {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.withdrawnAt) return 'withdrawn';
  return now >= invitation.expiresAt ? 'expired' : 'open';
}

/** Why the link does not open the door, or null when it does. */
export function refusalOfLink(invitation: Invitation, now: Date): Refusal | null {
  const state = stateOf(invitation, now);
  return state === 'open' ? null : byState[state];
}

/**
 * Invites an address. An older open invitation to it stops working. Somebody who has an account at this clinic in
 * the same role gets a way to choose a new password. Gives the token, which is kept nowhere.
 */
export async function invite(
  db: Db,
  manager: Person,
  { email, role }: { email: string; role: ClinicRole },
  now: Date,
): Promise<{ invitation: Invitation; token: string } | Refusal> {
  const { clinicId } = manager;
  const existing = await db.prisma.clinicMember.findFirst({ where: { clinicId, person: { email } } });
  if (existing && existing.role !== role) return alreadyMember;
  const token = randomBytes(32).toString('base64url');
  const [, invitation] = await db.prisma.$transaction([
    db.prisma.invitation.updateMany({ where: { clinicId, email, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: now } }),
    db.prisma.invitation.create({
      data: {
        clinicId,
        email,
        role,
        tokenHash: hashToken(token),
        invitedById: manager.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + DAYS_VALID * DAY_MS),
      },
    }),
  ]);
  return { invitation, token };
}

/** The clinic's invitations, newest first. */
export const listInvitations = (db: Db, manager: Person): Promise<Invitation[]> =>
  db.prisma.invitation.findMany({ where: { clinicId: manager.clinicId }, orderBy: { createdAt: 'desc' }, take: LISTED_MAX });

/** Withdraws an open invitation. Gives whether it is the clinic's at all. */
export async function withdraw(db: Db, manager: Person, id: string, now: Date): Promise<Invitation | null> {
  const own = { id, clinicId: manager.clinicId };
  await db.prisma.invitation.updateMany({ where: { ...own, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: now } });
  return db.prisma.invitation.findFirst({ where: own });
}

/** What belongs to a link, or null. Only the hash is compared: the database does not hold what opens an account. */
export const findByToken = (db: Db, token: string) =>
  db.prisma.invitation.findUnique({ where: { tokenHash: hashToken(token) }, include: { clinic: true } });

/** The invitation as its clinic sees it. */
export const presentInvitation = (invitation: Invitation, now: Date): InvitationView => ({
  id: invitation.id,
  email: invitation.email,
  role: roleOf(invitation),
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  state: stateOf(invitation, now),
});

/** The role it invites to. Throws where the row holds none that we know. */
export function roleOf(invitation: Invitation): ClinicRole {
  const role = clinicRoles.find((known) => known === invitation.role);
  if (!role) throw new Error('unknown role in an invitation');
  return role;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
