import { DAY_MS } from '#shared/base/day.ts';
import type { KeptCardView } from '#shared/records/record/answers.ts';
import type { SafetyCard } from '#shared/live/roster.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import { holding } from '#server/platform/holding.ts';
import { rounds } from '#server/platform/jobs/rounds.ts';

/** How long those who lead a session have its safety cards after it. */
const AFTER_SESSION_MS = DAY_MS;

/** Cards of sessions that are on, or were over less than a day ago. */
const ofTheSession = (now: Date): Prisma.SafetyCardWhereInput => ({
  member: { session: { OR: [{ endedAt: null }, { endedAt: { gt: new Date(now.getTime() - AFTER_SESSION_MS) } }] } },
});
/** Cards of people about whom an alert of that session waits for its outcome. */
const ofAnOpenAlert: Prisma.SafetyCardWhereInput = { member: { flags: { some: { closedAt: null } } } };

/** What is still needed of safety cards at `now`; everything else is deleted. */
const stillNeeded = (now: Date): Prisma.SafetyCardWhereInput => ({ OR: [ofTheSession(now), ofAnOpenAlert] });

/** Whose cards, of which sessions: who leads another session with somebody does not read what they said in this one. */
export interface CardScope {
  whereabouts: Scope<'whereabouts'>;
  alerts: Scope<'alerts'>;
}

/** The safety cards of the scope that are still needed, of these members, or of a whole session. */
export async function cardsFor(
  db: Pick<Db, 'prisma'>,
  { whereabouts, alerts }: CardScope,
  of: { members: readonly string[] } | { session: string },
  now: Date,
): Promise<Map<string, KeptCardView>> {
  const which: Prisma.SafetyCardWhereInput = 'session' in of ? { member: { sessionId: of.session } } : { memberId: { in: [...of.members] } };
  const rows = await db.prisma.safetyCard.findMany({
    where: { AND: [which, { member: { person: whereabouts.within, session: alerts.within } }, stillNeeded(now)] },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  return new Map(
    rows.map(({ memberId, card, saidAt, localNumber, localNumberAt, member }) => [
      memberId,
      // Our own words, written by the journal in this shape.
      {
        ...(JSON.parse(card) as SafetyCard),
        name: member.person.name,
        saidAt: saidAt.toISOString(),
        localNumber: localNumber === null || localNumberAt === null ? null : { number: localNumber, at: localNumberAt.toISOString() },
      },
    ]),
  );
}

/** Deletes the safety cards that nobody needs any more at `now`. */
export const forgetCards = async ({ prisma }: Pick<Db, 'prisma'>, now: Date): Promise<number> =>
  (await prisma.safetyCard.deleteMany({ where: { NOT: stillNeeded(now) } })).count;

/** Deletes, at the start and every few minutes, the safety cards that nobody needs any more. */
export const fewCards = holding({
  open: ({ db, log }) =>
    rounds(
      5 * 60_000,
      () => forgetCards(db, new Date()),
      (error) => log.error({ err: error }, 'safety cards fault'),
    ),
  close: (stop) => stop(),
});
