import { randomUUID } from 'node:crypto';
import { zoneOf } from '#shared/base/day.ts';
import { daysLater } from '#shared/base/time.ts';
import type { InvitationMade, InvitationView } from '#shared/program/invitations/answers.ts';
import { invitationExpired, invitationUsed, invitationWithdrawn } from '#shared/program/invitations/api.ts';
import { clinicRoles, type ClinicRole } from '#shared/people/role.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import { hashToken } from '#server/platform/auth/linkToken.ts';
import { mailPasswordLink } from '#server/program/account/passwordLinks.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Invitation, Prisma } from '#server/platform/db/generated/client.ts';
import { addJob } from '#server/platform/jobs/job.ts';
import { mailInvitation } from './invitationJobs.ts';

const DAYS_VALID = 7;
const LISTED_MAX = 200;

const byState = { accepted: invitationUsed, expired: invitationExpired, withdrawn: invitationWithdrawn };

/** The invitation's state at `now`. */
export function stateOf(invitation: Invitation, now: Date): InvitationView['state'] {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.withdrawnAt) return 'withdrawn';
  return now >= invitation.expiresAt ? 'expired' : 'open';
}

/** Why the link does not open the door, or null when it does. */
export function refusalOfLink(invitation: Invitation, now: Date) {
  const state = stateOf(invitation, now);
  return state === 'open' ? null : byState[state]();
}

/** Who invites, to which clinic. */
export type Inviter = Pick<Person, 'id' | 'clinicId'>;
type Tokens = Pick<Auth, 'tokenFor'>;

export interface InvitationWish {
  email: string;
  role: ClinicRole;
  /** Whether mail can be sent: then the link goes to the address alone, else who invites is shown it. */
  isMailed: boolean;
}

/**
 * Invites an address. What is given is the same whether it has an account or not: an invitation never leads into an account that is there.
 * Its owner gets a way to a new password, by mail or not at all. A manager's new invitation takes the place of an open one in the same role; a
 * captioner's takes nobody's place. Gives the token, which is kept nowhere.
 */
export const invite = (auth: Auth, inviter: Inviter, wish: InvitationWish, now: Date): Promise<{ invitation: Invitation; token: string }> =>
  auth.db.prisma.$transaction((tx) => inviteIn(tx, auth, inviter, wish, now));

/** The same, in the transaction of whoever calls. */
export async function inviteIn(
  tx: Prisma.TransactionClient,
  { tokenFor }: Tokens,
  { id: invitedById, clinicId }: Inviter,
  { email, role, isMailed }: InvitationWish,
  now: Date,
): Promise<{ invitation: Invitation; token: string }> {
  const id = randomUUID();
  const token = tokenFor(id);
  const { zone } = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { zone: true } });
  const expiresAt = new Date(daysLater(now.getTime(), DAYS_VALID, zoneOf(zone)));
  if (role !== 'captioner')
    await tx.invitation.updateMany({ where: { clinicId, email, role, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: now } });
  const owner = await tx.person.findUnique({ where: { email }, select: { id: true } });
  // Somebody who has an account is mailed the way into theirs, and not the invitation.
  if (isMailed && owner) await mailPasswordLink(tx, { personId: owner.id, tokenFor }, now);
  else if (isMailed) await addJob(tx, mailInvitation, { invitation: id }, now);
  const data = { id, clinicId, email, role, tokenHash: hashToken(token), invitedById, createdAt: now, expiresAt, sentBy: isMailed ? 'mail' : 'inviter' };
  return { invitation: await tx.invitation.create({ data }), token };
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
export const findByToken = (db: Db, token: string) => db.prisma.invitation.findUnique({ where: { tokenHash: hashToken(token) }, include: { clinic: true } });

/** The invitation as its clinic sees it. */
export const presentInvitation = (invitation: Invitation, now: Date): InvitationView => ({
  id: invitation.id,
  email: invitation.email,
  role: roleOf(invitation),
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  state: stateOf(invitation, now),
});

/** What who invites is told; `baseUrl` is null where the link is not for them. */
export const presentMade = ({ invitation, token }: { invitation: Invitation; token: string }, baseUrl: string | null, now: Date): InvitationMade => ({
  invitation: presentInvitation(invitation, now),
  link: baseUrl && `${baseUrl}/invite/${token}`,
});

/** The role it invites to. Throws where the row holds none that we know. */
export function roleOf(invitation: Invitation): ClinicRole {
  const role = clinicRoles.find((known) => known === invitation.role);
  if (!role) throw new Error('unknown role in an invitation');
  return role;
}
