import type { IncomingHttpHeaders } from 'node:http';
import { rolesIn, type ClinicRole } from '#shared/people/role.ts';
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

/** A person with the id of the sign-in they came by. */
export interface SignedIn extends Person {
  signIn: string;
}

/** Who sent these headers, or null: not signed in, or no member of a clinic any more. */
export async function identify(auth: Auth, headers: Headers | IncomingHttpHeaders): Promise<SignedIn | null> {
  const session = await auth.readSession(headers instanceof Headers ? headers : toHeaders(headers));
  const person = session && (await findPerson(auth, session.personId));
  return person && { ...person, signIn: session.signIn };
}

/** The person with the roles they have at their clinic (the first one they joined), or null: also for the demo's people while it is off. */
export async function findPerson({ db, isDemo }: Pick<Auth, 'db' | 'isDemo'>, personId: string): Promise<Person | null> {
  const rows = await db.prisma.clinicMember.findMany({
    where: { personId, clinic: clinicsOn(isDemo) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { person: true },
  });
  const first = rows[0];
  if (!first) return null;
  const { clinicId } = first;
  const roles = rolesIn(rows.filter((row) => row.clinicId === clinicId).map(({ role }) => role));
  if (roles.length === 0) return null;
  const { id, name, email } = first.person;
  return { id, name, email, roles, clinicId };
}

/** Node's headers as the web's. */
export function toHeaders(headers: IncomingHttpHeaders): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) result.append(name, one);
  }
  return result;
}
