import type { IncomingHttpHeaders } from 'node:http';
import { isAmong, rolesIn, staffRoles, type ClinicRole, type HasRoles } from '#shared/people/role.ts';
import type { Auth } from './auth.ts';
import { clinicsOn } from './clinicsOn.ts';

/** Somebody who is signed in, with what they are to their clinic. */
export interface Person {
  id: string;
  name: string;
  email: string;
  roles: readonly ClinicRole[];
  clinicId: string;
}

/** What of a person the door needs to know beside. */
export interface Found extends Person {
  /** They are asked for it whenever it is asked once more who they are. */
  hasFactor: boolean;
  /** They reach nothing else until they have set up a second factor. */
  mustSetUp: boolean;
}

/** A person with the id of the sign-in they came by. */
export interface SignedIn extends Person {
  signIn: string;
}

/** Who sent these headers, or null: not signed in, no member of a clinic any more, or of its staff and without the second factor that they need. */
export async function identify(auth: Auth, headers: Headers | IncomingHttpHeaders): Promise<SignedIn | null> {
  const session = await auth.readSession(headers instanceof Headers ? headers : toHeaders(headers));
  const person = session && (await findPerson(auth, session.personId));
  return person && !person.mustSetUp ? { ...person, signIn: session.signIn } : null;
}

/** The person with the roles they have at their clinic (the first one they joined), or null: also for the demo's people while it is off. */
export async function findPerson({ db, isDemo }: Pick<Auth, 'db' | 'isDemo'>, personId: string): Promise<Found | null> {
  const rows = await db.prisma.clinicMember.findMany({
    where: { personId, clinic: clinicsOn(isDemo) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { person: true, clinic: { select: { isDemo: true } } },
  });
  const first = rows[0];
  if (!first) return null;
  const { clinicId } = first;
  const roles = rolesIn(rows.filter((row) => row.clinicId === clinicId).map(({ role }) => role));
  if (roles.length === 0) return null;
  const { id, name, email, twoFactorEnabled: hasFactor, factorDueAt } = first.person;
  const mustSetUp = !hasFactor && isFactorRequired({ roles, isDemo: first.clinic.isDemo }) && (factorDueAt === null || factorDueAt <= new Date());
  return { id, name, email, roles, clinicId, hasFactor, mustSetUp };
}

/** Whether somebody has to have a second factor: staff do, but for the demo's, whose password is known to everybody. */
export const isFactorRequired = ({ roles, isDemo }: HasRoles & { isDemo: boolean }): boolean => !isDemo && isAmong({ roles }, staffRoles);

/** Node's headers as the web's. */
export function toHeaders(headers: IncomingHttpHeaders): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) result.append(name, one);
  }
  return result;
}
