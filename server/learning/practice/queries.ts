import type { Person } from '#server/platform/auth/identity.ts';
import { ofThemself, type Scope } from '#server/platform/access/scope.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { DAYS_BACK_MAX, laterOf, type NoteReaders, type PracticeDay, type PracticePlan } from '#shared/learning/practice/practice.ts';
import { startingVisibility } from '#shared/learning/worksheets/visibility.ts';

/** Nobody keeps up with more at a time. */
export const PRACTICES_MAX = 20;

/** Practice with who set it and its newest days first. */
const whole = { setBy: { select: { name: true } }, logs: { orderBy: { day: 'desc' }, take: DAYS_BACK_MAX } } as const satisfies Prisma.PracticeInclude;

export type PracticeRow = Prisma.PracticeGetPayload<{ include: typeof whole }>;

type Practices = Scope<'practice'>;
const isOpen = (clinicId: string): Prisma.PracticeWhereInput => ({ clinicId, endedAt: null });
const isOwn = (scope: Practices): Prisma.PracticeWhereInput => ({ ...isOpen(scope.clinicId), person: ofThemself(scope).within });
/** A relative practises nothing. */
const participantsIn = ({ within, clinicId }: Practices): Prisma.PersonWhereInput => ({
  AND: [{ clinicMembers: { some: { clinicId, role: 'participant' } } }, within],
});
const oldestFirst = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } as const satisfies Prisma.PracticeFindManyArgs;

/** What who asks practises now. */
export const listOwn = (db: Db, scope: Practices): Promise<PracticeRow[]> =>
  db.prisma.practice.findMany({ where: isOwn(scope), include: whole, ...oldestFirst });

/** One of their own, or null. */
export const findOwn = (db: Db, scope: Practices, id: string): Promise<PracticeRow | null> =>
  db.prisma.practice.findFirst({ where: { id, ...isOwn(scope) }, include: whole });

/** The participants of a scope, by name, with what those people practise. What somebody set for themself and keeps private is not in it. `person`: only this one. */
export async function listLed(db: Db, scope: Practices, person?: string) {
  return db.prisma.person.findMany({
    where: { AND: [person === undefined ? {} : { id: person }, participantsIn(scope)] },
    select: {
      id: true,
      name: true,
      email: true,
      practices: {
        where: { ...isOpen(scope.clinicId), OR: [{ visibility: 'facilitators' }, { NOT: { setById: { equals: db.prisma.practice.fields.personId } } }] },
        include: whole,
        ...oldestFirst,
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** Which of these people are in the scope. */
export const findLed = (db: Db, scope: Scope<'practice', 'w'>, ids: readonly string[]): Promise<{ id: string; _count: { practices: number } }[]> =>
  db.prisma.person.findMany({
    where: { AND: [{ id: { in: [...ids] } }, participantsIn(scope)] },
    select: { id: true, _count: { select: { practices: { where: isOpen(scope.clinicId) } } } },
  });

/** How many who asks has now. */
export const countOwn = (db: Db, scope: Practices): Promise<number> => db.prisma.practice.count({ where: isOwn(scope) });

/** The row of a new one, before it is written. */
export const newPractice = (personId: string, setBy: Person, { kind, what, when, where, remindAt }: PracticePlan, title: string, now: Date) => ({
  clinicId: setBy.clinicId,
  personId,
  setById: setBy.id,
  kind,
  what,
  title,
  whenText: when,
  whereText: where,
  remindAt,
  visibility: startingVisibility(personId !== setBy.id),
  createdAt: now,
});

/** Keeps how a day went. Of two taps for one day the later stays; the same sent twice changes nothing. Gives what is kept now. */
export async function keepDay(db: Db, practiceId: string, { day, outcome, helpfulness, note, loggedAt }: PracticeDay): Promise<PracticeDay> {
  const where = { practiceId_day: { practiceId, day } };
  return db.prisma.$transaction(async (tx) => {
    const before = await tx.practiceLog.findUnique({ where });
    const sent: PracticeDay = { day, outcome, helpfulness, note, loggedAt };
    const kept = before ? laterOf(presentDay(before), sent) : sent;
    const data = { outcome: kept.outcome, helpfulness: kept.helpfulness, note: kept.note, loggedAt: new Date(kept.loggedAt) };
    await tx.practiceLog.upsert({ where, update: data, create: { practiceId, day, ...data } });
    return kept;
  });
}

/** Changes who may read the notes. */
export const changeReaders = (db: Db, id: string, readers: NoteReaders): Promise<unknown> =>
  db.prisma.practice.updateMany({ where: { id }, data: { visibility: readers } });

/** Changes when to remind: '19:00' or null, and the time zone for a mail as well, or null for none. The mails begin at `now`. */
export const changeReminder = (db: Db, id: string, remindAt: string | null, mailZone: string | null, now: Date): Promise<unknown> =>
  db.prisma.practice.updateMany({ where: { id }, data: { remindAt, mailZone, mailSince: mailZone === null ? null : now } });

/** No practice of theirs is reminded of by mail any more, in any clinic; its time on their devices stays. */
export const turnMailsOff = (db: Db, personId: string): Promise<unknown> =>
  db.prisma.practice.updateMany({ where: { personId }, data: { mailZone: null, mailSince: null } });

/** Takes one off: one's own, or of others one that was set for them. Its days stay in the record. Gives whether there was one. */
export async function endPractice(db: Db, scope: Scope<'practice', 'w'>, id: string, now: Date, noting: Noting): Promise<boolean> {
  const theirs: Prisma.PracticeWhereInput = {
    person: scope.within,
    OR: [{ personId: scope.by }, { NOT: { setById: { equals: db.prisma.practice.fields.personId } } }],
  };
  return db.prisma.$transaction(async (tx) => {
    const { count } = await tx.practice.updateMany({ where: { id, ...isOpen(scope.clinicId), ...theirs }, data: { endedAt: now } });
    if (count > 0) await noting.changeIn(tx);
    return count > 0;
  });
}

/** A stored day as it is told. */
export const presentDay = ({ day, outcome, helpfulness, note, loggedAt }: PracticeRow['logs'][number]): PracticeDay => ({
  day,
  outcome: outcome as PracticeDay['outcome'],
  helpfulness,
  note,
  loggedAt: loggedAt.toISOString(),
});
