import { createHash } from 'node:crypto';
import { dayOf, type Day, type Zone } from '#shared/base/day.ts';
import { spanOf } from '#shared/base/time.ts';
import type { Db } from '#server/platform/db/open.ts';
import { isInForceAt } from '#server/platform/access/relations.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Reckoning } from '#server/platform/reckoning.ts';
import type { RelativeInSession } from '#shared/program/family/answers.ts';
import { findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';
import { CONSENT_LANGUAGE } from '#shared/program/family/familyConsent.ts';
import { familyTopicNames, type FamilyTopic } from '#shared/program/family/familySessionConsent.ts';
import { FAMILY_SESSION } from '#shared/program/family/familySessions.ts';

const whole = {
  relative: { include: { family: { select: { name: true } } } },
  disclosures: { orderBy: { day: 'desc' }, take: 10 },
} as const satisfies Prisma.FamilyAuthorizationInclude;

export type ConsentRow = Prisma.FamilyAuthorizationGetPayload<{ include: typeof whole }>;

/** Whether it holds at `now`. */
export const isInForce = ({ revokedAt, expiresAt }: Pick<ConsentRow, 'revokedAt' | 'expiresAt'>, now: Date): boolean => revokedAt === null && expiresAt > now;

/** Everything that these participants ever signed for a relative, newest first. */
export const listConsents = (db: Db, scope: Scope<'consents'>): Promise<ConsentRow[]> =>
  db.prisma.familyAuthorization.findMany({ where: { relative: { participant: scope.within } }, include: whole, orderBy: { signedAt: 'desc' } });

export interface NewConsent {
  relativeId: string;
  /** Null where it is about family sessions. */
  sheetId: string | null;
  category: string;
  /** What may be spoken about there; none for a plan. */
  topics: readonly FamilyTopic[];
  text: readonly string[];
  textVersion: number;
  signedName: string;
  /** It holds until that day is over in `zone`, the clinic's. */
  lastDay: Day;
  zone: Zone;
}

/** Keeps what was signed. One about the same with the same relative that still held ends with it. */
export const signConsent = (db: Db, { text, topics, zone, ...consent }: NewConsent, now: Date): Promise<void> =>
  db.prisma.$transaction(async (tx) => {
    const { relativeId, category } = consent;
    const read = text.join('\n');
    await tx.familyAuthorization.updateMany({ where: { relativeId, category, ...isInForceAt(now) }, data: { revokedAt: now, revokedVia: 'renewed' } });
    await tx.familyAuthorization.create({
      data: {
        ...consent,
        expiresAt: endOf(consent.lastDay, zone),
        topics: topics.join(' '),
        text: read,
        textSha256: createHash('sha256').update(read).digest('hex'),
        language: CONSENT_LANGUAGE,
        signedAt: now,
      },
    });
  });

const endOf = (day: Day, zone: Zone): Date => new Date(spanOf(day, zone).until);

/** What was signed at a clinic and not taken back ends with the same day as before, where the clinic is now. */
export const endWithTheirDay: Reckoning = async (tx, clinicId, zone) => {
  const signed = await tx.familyAuthorization.findMany({
    where: { revokedAt: null, relative: { participant: { clinicMembers: { some: { clinicId } } } } },
    select: { id: true, lastDay: true },
  });
  for (const { id, lastDay } of signed) await tx.familyAuthorization.update({ where: { id }, data: { expiresAt: endOf(lastDay, zone) } });
};

/** Nobody may read a plan any more that is deleted; that they were allowed to stays on record. */
export const endWithPlan = async (tx: Prisma.TransactionClient, sheetId: string, now: Date): Promise<void> =>
  void (await tx.familyAuthorization.updateMany({ where: { sheetId, revokedAt: null }, data: { revokedAt: now, revokedVia: 'planDeleted' } }));

/** Ends one of the scope, at once. Again is the same. Gives whether there is one. */
export async function revokeConsent(db: Db, scope: Scope<'consents', 'w'>, id: string, now: Date): Promise<boolean> {
  const where = { id, relative: { participant: scope.within } };
  await db.prisma.familyAuthorization.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now, revokedVia: 'portal' } });
  return (await db.prisma.familyAuthorization.count({ where })) > 0;
}

const forRecipient = {
  relative: { include: { participant: { select: { name: true } } } },
  sheet: true,
} as const satisfies Prisma.FamilyAuthorizationInclude;

// The scope says whose plans; the consent itself, which of them.
const isFor = ({ by, clinicId, within }: Scope<'plansShown'>, now: Date): Prisma.FamilyAuthorizationWhereInput => ({
  ...isInForceAt(now),
  relative: { familyId: by, participant: within },
  sheet: { clinicId },
});

/** What this relative may read at `now`. */
export const listReadable = (db: Db, scope: Scope<'plansShown'>, now: Date) =>
  db.prisma.familyAuthorization.findMany({ where: isFor(scope, now), include: forRecipient, orderBy: { signedAt: 'desc' } });

/** One of them, or null. */
export const findReadable = (db: Db, scope: Scope<'plansShown'>, id: string, now: Date) =>
  db.prisma.familyAuthorization.findFirst({ where: { id, ...isFor(scope, now) }, include: forRecipient });

/** The relatives in a session with a participant of theirs, of those whom the scope reaches, and what those consented to that holds at `now`. */
export async function relativesInSession(db: Db, scope: Scope<'consents'>, sessionId: string, now: Date): Promise<RelativeInSession[]> {
  const rows = await db.prisma.relative.findMany({
    where: {
      family: { sessionSeats: { some: { sessionId, role: 'family' } } },
      participant: { AND: [{ sessionSeats: { some: { sessionId, role: 'participant' } } }, scope.within] },
    },
    include: {
      family: { select: { name: true, sessionSeats: { where: { sessionId }, select: { id: true } } } },
      participant: { select: { name: true } },
      authorizations: { where: isInForceAt(now), orderBy: { signedAt: 'asc' } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ family, participant, relationship, authorizations }) => ({
    member: family.sessionSeats[0]?.id ?? '',
    name: family.name,
    relationship,
    participant: participant.name,
    maySay:
      authorizations.filter(({ category }) => category === FAMILY_SESSION).map(({ topics, lastDay }) => ({ topics: topicsIn(topics), lastDay }))[0] ?? null,
    mayRead: authorizations
      .filter(({ category }) => category !== FAMILY_SESSION)
      .map(({ category, lastDay }) => ({ title: findBuiltIn(category)?.title ?? category, lastDay })),
  }));
}

/** What may be spoken about, of a stored row. */
export const topicsIn = (stored: string): FamilyTopic[] => familyTopicNames.filter((topic) => stored.split(' ').includes(topic));

/** Notes that it was sent to its recipient, once a day of the clinic. */
export async function noteDisclosure(db: Db, authorizationId: string, now: Date, zone: Zone): Promise<void> {
  const day = dayOf(now.getTime(), zone);
  await db.prisma.disclosure.upsert({ where: { authorizationId_day: { authorizationId, day } }, update: {}, create: { authorizationId, day, firstAt: now } });
}
