import type { Cares } from '#server/platform/feature/care.ts';

export const practiceCares = {
  Practice: {
    called: 'What you practice at home',
    exports: async ({ prisma }, personId) =>
      (await prisma.practice.findMany({ where: { personId }, include: { setBy: { select: { name: true } } }, orderBy: { createdAt: 'asc' } })).map((row) => ({
        title: row.title,
        when: row.whenText,
        where: row.whereText,
        setBy: row.setBy.name,
        reminder: row.remindAt,
        since: row.createdAt,
        until: row.endedAt,
      })),
    erases: async (tx, personId) => void (await tx.practice.deleteMany({ where: { personId } })),
  },
  PracticeLog: {
    called: 'How your practice went',
    exports: async ({ prisma }, personId) =>
      (
        await prisma.practiceLog.findMany({ where: { practice: { personId } }, include: { practice: { select: { title: true } } }, orderBy: { day: 'asc' } })
      ).map(({ day, outcome, helpfulness, note, practice }) => ({ day, practice: practice.title, outcome, helpfulness, note })),
    erases: async (tx, personId) => void (await tx.practiceLog.deleteMany({ where: { practice: { personId } } })),
  },
} satisfies Cares;
