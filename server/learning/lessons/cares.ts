import { ofNobody, type Cares } from '#server/platform/feature/care.ts';

const CONTENT = 'It is what the clinic teaches, and about nobody.';

export const lessonCares = {
  ClinicLesson: ofNobody('Lessons of the clinic', CONTENT),
  ClinicLessonVersion: ofNobody('Versions of its lessons', CONTENT),
  LessonReview: ofNobody('Lessons that somebody of the clinic read', CONTENT),
  LessonProgress: {
    called: 'Your lessons',
    exports: async ({ prisma }, personId) =>
      prisma.lessonProgress.findMany({
        where: { personId },
        orderBy: { startedAt: 'asc' },
        select: { lesson: true, page: true, furthest: true, startedAt: true, updatedAt: true, doneAt: true },
      }),
    erases: async (tx, personId) => void (await tx.lessonProgress.deleteMany({ where: { personId } })),
  },
} satisfies Cares;
