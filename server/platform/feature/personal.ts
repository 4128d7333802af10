import { OPERATES } from '#shared/people/access.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Audit } from '../audit/audit.ts';
import type { After, Care, Cares } from './care.ts';
import type { Feature } from './feature.ts';
import { platformCares } from './platformCares.ts';

export interface PersonalParts {
  db: Db;
  audit: Pick<Audit, 'appendIn'>;
  /** Of every table there is. */
  cares: Cares;
  now: Date;
}

/** All tables, with what becomes of a person's rows in each. */
export const caresOf = (features: readonly Feature<any>[]): Cares => Object.assign({}, platformCares, ...features.map(({ owns }) => owns)) as Cares;

/** All that is somebody's, as they get it. */
export interface PersonalCopy {
  madeAt: string;
  /** By what it is, in plain words. */
  yours: Record<string, readonly object[]>;
  /** What is kept beside that, and why it is not in here. */
  notInHere: Record<string, string>;
}

const OPERATOR = 'operator';
const all = (cares: Cares): Care[] => Object.values(cares).toSorted((a, b) => a.called.localeCompare(b.called));

/** Somebody's own copy of all that is theirs; a row in the log of each clinic they belong to. Null where nobody has that address. */
export async function copyFor({ db, audit, cares, now }: PersonalParts, address: string): Promise<PersonalCopy | null> {
  const person = await idOf(db, address);
  if (person === null) return null;
  const yours: [string, readonly object[]][] = [];
  for (const { called, exports } of all(cares)) if (typeof exports !== 'string') yours.push([called, await exports(db, person)]);
  const notInHere = all(cares).flatMap(({ called, exports }) => (typeof exports === 'string' ? [[called, exports]] : []));
  await db.prisma.$transaction((tx) => note(tx, audit, person, 'export', now));
  return { madeAt: now.toISOString(), yours: Object.fromEntries(yours), notInHere: Object.fromEntries(notInHere) as Record<string, string> };
}

/** What stays of somebody who has all of theirs deleted, by what it is, and why. */
export const stays = (cares: Cares): Record<string, string> =>
  Object.fromEntries(
    all(cares).flatMap(({ called, exports, erases }) => (typeof erases === 'string' && typeof exports !== 'string' ? [[called, erases]] : [])),
  );

/** Deletes for good all of somebody's that may go, and their way in; a row in the log of each clinic they belonged to. Nothing else may have the database open. Anything but 'erased' changed nothing. */
export async function eraseFor({ db, audit, cares, now }: PersonalParts, address: string): Promise<'erased' | 'nobody' | 'lastManager'> {
  const person = await idOf(db, address);
  if (person === null) return 'nobody';
  if (await isLastManager(db, person)) return 'lastManager';
  const afters = await db.prisma.$transaction(async (tx) => {
    await note(tx, audit, person, 'change', now);
    const afters: After[] = [];
    // The account last: by its address other tables find what is theirs.
    const { Person: account, ...others } = cares;
    for (const { erases } of [...Object.values(others), ...(account ? [account] : [])]) {
      const after = typeof erases === 'string' ? undefined : await erases(tx, person);
      if (after) afters.push(after);
    }
    return afters;
  });
  for (const after of afters) await after(db);
  return 'erased';
}

/** A clinic that nobody runs could invite nobody who does. */
async function isLastManager({ prisma }: Db, personId: string): Promise<boolean> {
  const runs = await prisma.clinicMember.findMany({ where: { personId, role: 'manager' }, select: { clinicId: true } });
  const others = await Promise.all(
    runs.map(({ clinicId }) => prisma.clinicMember.count({ where: { clinicId, role: 'manager', personId: { not: personId } } })),
  );
  return others.includes(0);
}

const idOf = async ({ prisma }: Db, address: string): Promise<string | null> =>
  (await prisma.person.findUnique({ where: { email: address.trim().toLowerCase() }, select: { id: true } }))?.id ?? null;

async function note(tx: Prisma.TransactionClient, audit: Pick<Audit, 'appendIn'>, person: string, act: 'export' | 'change', now: Date): Promise<void> {
  const clinics = await tx.clinicMember.findMany({ where: { personId: person }, select: { clinicId: true }, distinct: ['clinicId'] });
  for (const { clinicId } of clinics)
    await audit.appendIn(tx, {
      clinicId,
      at: now,
      byId: OPERATOR,
      role: OPERATOR,
      standings: new Map([[person, OPERATES.standing]]),
      word: `operator.${act === 'export' ? 'export' : 'erase'}`,
      act,
      kind: OPERATES.kind,
      outcome: 'done',
      about: [person],
      sessions: [],
      item: '',
    });
}
