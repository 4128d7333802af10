import { RECORD, type Cares } from '#server/platform/feature/care.ts';
import { topicsIn } from '#server/program/family/consents.ts';

export const familyCares = {
  FamilyAuthorization: {
    called: 'What you allowed about your relatives',
    exports: async ({ prisma }, person) =>
      (
        await prisma.familyAuthorization.findMany({
          where: { relative: { participantId: person } },
          include: { relative: { include: { family: { select: { name: true } } } } },
          orderBy: { signedAt: 'asc' },
        })
      ).map((row) => ({
        who: row.relative.family.name,
        about: row.category,
        topics: topicsIn(row.topics),
        text: row.text.split('\n'),
        signedName: row.signedName,
        signedAt: row.signedAt,
        lastDay: row.lastDay,
        takenBackAt: row.revokedAt,
      })),
    erases: RECORD,
  },
  Disclosure: {
    called: 'When a relative read what you allowed',
    exports: async ({ prisma }, person) =>
      (
        await prisma.disclosure.findMany({
          where: { authorization: { relative: { participantId: person } } },
          include: { authorization: { include: { relative: { include: { family: { select: { name: true } } } } } } },
          orderBy: { firstAt: 'asc' },
        })
      ).map(({ day, authorization }) => ({ day, who: authorization.relative.family.name, what: authorization.category })),
    erases: RECORD,
  },
} satisfies Cares;
