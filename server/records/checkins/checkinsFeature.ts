import { defineFeature } from '#server/platform/feature/feature.ts';
import { checkinsRecalls, checkinsWrites } from './rows.ts';
import { ofNobody, RECORD, type Cares } from '#server/platform/feature/care.ts';

const ofPerson = (personId: string) => ({ member: { personId } });

const owns = {
  Round: ofNobody('Check-in rounds', 'Your own turns stand under "Your turns in rounds".'),
  RoundTurn: {
    called: 'Your turns in rounds',
    exports: async ({ prisma }, person) =>
      (await prisma.roundTurn.findMany({ where: ofPerson(person), include: { round: { include: { session: { select: { title: true } } } } } })).map(
        ({ ended, round }) => ({ session: round.session.title, kind: round.kind, at: round.startedAt, ended }),
      ),
    erases: RECORD,
  },
  Rating: {
    called: 'How you said you were',
    exports: async ({ prisma }, person) =>
      prisma.rating.findMany({
        where: ofPerson(person),
        orderBy: { ratedAt: 'asc' },
        select: { kind: true, mood: true, anxiety: true, energy: true, word: true, ratedAt: true },
      }),
    erases: async (tx, person) => void (await tx.rating.deleteMany({ where: ofPerson(person) })),
  },
  ExerciseRating: {
    called: 'How you were before and after exercises',
    exports: async ({ prisma }, person) =>
      prisma.exerciseRating.findMany({
        where: ofPerson(person),
        orderBy: { startedAt: 'asc' },
        select: { exercise: true, before: true, after: true, startedAt: true },
      }),
    erases: async (tx, person) => void (await tx.exerciseRating.deleteMany({ where: ofPerson(person) })),
  },
} satisfies Cares;

/** What the tools of check-in and exercises keep. Nothing of it is asked for by a page. */
export const checkinsFeature = defineFeature({ name: 'checkins', api: {}, owns, writes: checkinsWrites, recalls: checkinsRecalls, serves: {} });
