import type { Data } from '#shared/people/data.ts';
import { reachOf, type Reach } from '#shared/people/pushed.ts';
import { clinicRoles, isA, isAmong, type ClinicRole } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { createReaches, type Shows } from './reaches.ts';

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

/** Takes a change; gives which of its kinds of data somebody is told of. Whoever may not read it is told nothing: that something changed is a part of it. */
export async function hearersOf(db: Db, change: Change, showsOf: (data: Data) => readonly Shows[], now: Date): Promise<(person: Person) => Promise<Data[]>> {
  const { clinicId, data, by, people, sessions, item = '', isOwnAlone, only = clinicRoles } = change;
  const has = (reach: Reach) => data.some((one) => reachOf[one] === reach);
  const [leading, relatives] = await Promise.all([
    has('there') && !isOwnAlone ? leadersOf(db, sessions, clinicId) : nobody,
    item !== '' && has('relatives') ? relativesWith(db, item) : nobody,
  ]);
  const reaches = createReaches(db, { people, sessions }, now);
  const isOwn = ({ id }: Person) => id === by || people.includes(id);
  const mayRead = async (person: Person, one: Data) => !isOwnAlone && (await reaches(person, showsOf(one)));
  const hears: Record<Reach, (person: Person, one: Data) => boolean | Promise<boolean>> = {
    own: isOwn,
    care: (person, one) => !people.includes(person.id) && mayRead(person, one),
    relatives: ({ id }) => relatives.has(id),
    session: (person, one) => isOwn(person) || mayRead(person, one),
    there: (person) => isOwn(person) || (isA(person, 'facilitator') && leading.has(person.id)),
    clinic: (person) => isOwn(person) || (!isOwnAlone && people.length === 0),
  };
  return async (person) => {
    if (person.clinicId !== clinicId || !isAmong(person, only)) return [];
    const told = await Promise.all(
      data.map(async (one) => showsOf(one).some(({ by: readers }) => isAmong(person, readers)) && (await hears[reachOf[one]](person, one))),
    );
    return data.filter((_, i) => told[i]);
  };
}

const nobody: ReadonlySet<string> = new Set();

/** Who leads one of these, by id. */
async function leadersOf({ prisma }: Db, sessions: readonly string[], clinicId: string): Promise<ReadonlySet<string>> {
  const seats = await prisma.sessionMember.findMany({
    where: { role: 'facilitator', removedAt: null, session: { id: { in: [...sessions] }, clinicId } },
    select: { personId: true },
  });
  return new Set(seats.map(({ personId }) => personId));
}

/** Relatives who may read this sheet, or with whom this very consent was. */
async function relativesWith({ prisma }: Db, item: string): Promise<ReadonlySet<string>> {
  const rows = await prisma.familyAuthorization.findMany({
    where: { OR: [{ id: item }, { sheetId: item, revokedAt: null }] },
    select: { relative: { select: { familyId: true } } },
  });
  return new Set(rows.map(({ relative }) => relative.familyId));
}
