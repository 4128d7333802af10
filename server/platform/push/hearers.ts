import type { Data } from '#shared/people/data.ts';
import { reachOf, type Reach } from '#shared/people/pushed.ts';
import { clinicRoles, isA, isAmong, type ClinicRole } from '#shared/people/role.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import { caringFor } from '#server/platform/access/assigned.ts';

/** What changed, and whose it is. */
export interface Change {
  clinicId: string;
  data: readonly Data[];
  /** Who changed it. */
  by: string | null;
  /** Whom it is about, by id; nobody where it is the clinic's. */
  people: readonly string[];
  sessions: readonly string[];
  /** The thing itself, by id, where it is one. */
  item?: string;
  /** Nobody else may know that it changed, but a relative who was given it to read. */
  isOwnAlone: boolean;
  /** Only these may know. */
  only?: readonly ClinicRole[];
}

/** Who may read such data at all. */
export type ReadersOf = (data: Data) => readonly ClinicRole[];

/** Takes a change; gives which of its kinds of data somebody of this clinic is told of. Whoever may not read it is told nothing: that something changed is a part of it. */
export async function hearersOf(db: Db, { clinicId, data, by, people, sessions, item = '', isOwnAlone, only = clinicRoles }: Change, readersOf: ReadersOf, now: Date): Promise<(person: Person) => Data[]> {
  const has = (reach: Reach) => !isOwnAlone && data.some((one) => reachOf[one] === reach);
  const [caring, seated, relatives] = await Promise.all([
    has('care') && people.length > 0 ? caringFor(db, people, clinicId, now) : nobody,
    (has('session') || has('there') || has('care')) && sessions.length > 0 ? seatedIn(db, sessions, clinicId) : nobody,
    item !== '' && data.some((one) => reachOf[one] === 'relatives') ? relativesWith(db, item) : nobody,
  ]);
  const isOwn = ({ id }: Person) => id === by || people.includes(id);
  const hears: Record<Reach, (person: Person) => boolean> = {
    own: isOwn,
    care: (person) => caring.has(person.id) || (isA(person, 'facilitator') && seated.has(person.id)),
    relatives: ({ id }) => relatives.has(id),
    session: (person) => isOwn(person) || seated.has(person.id) || (!isOwnAlone && isA(person, 'manager')),
    there: (person) => isOwn(person) || (isA(person, 'facilitator') && seated.has(person.id)),
    clinic: (person) => isOwn(person) || (!isOwnAlone && people.length === 0),
  };
  return (person) => (person.clinicId === clinicId && isAmong(person, only) ? data.filter((one) => isAmong(person, readersOf(one)) && hears[reachOf[one]](person)) : []);
}

const nobody: ReadonlySet<string> = new Set();

async function seatedIn({ prisma }: Db, sessions: readonly string[], clinicId: string): Promise<ReadonlySet<string>> {
  const seats = await prisma.sessionMember.findMany({ where: { session: { id: { in: [...sessions] }, clinicId } }, select: { personId: true } });
  return new Set(seats.map(({ personId }) => personId));
}

/** Relatives who may read this sheet, or with whom this very consent was. */
async function relativesWith({ prisma }: Db, item: string): Promise<ReadonlySet<string>> {
  const rows = await prisma.familyAuthorization.findMany({ where: { OR: [{ id: item }, { sheetId: item, revokedAt: null }] }, select: { relative: { select: { familyId: true } } } });
  return new Set(rows.map(({ relative }) => relative.familyId));
}
