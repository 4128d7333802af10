import { RECORD, type Cares } from '#server/platform/feature/care.ts';

export const peopleCares = {
  ClinicMember: {
    called: 'What you are at your clinic',
    exports: async ({ prisma }, personId) =>
      (await prisma.clinicMember.findMany({ where: { personId }, include: { clinic: { select: { name: true } } } })).map(({ clinic, role, createdAt }) => ({
        clinic: clinic.name,
        role,
        since: createdAt,
      })),
    erases: async (tx, personId) => void (await tx.clinicMember.deleteMany({ where: { personId } })),
  },
  EndedMembership: {
    called: 'When you left a clinic, and came back',
    exports: async ({ prisma }, personId) =>
      (await prisma.endedMembership.findMany({ where: { personId }, include: { clinic: { select: { name: true } } } })).map(
        ({ clinic, roles, endedAt, takenBackAt }) => ({ clinic: clinic.name, roles, endedAt, takenBackAt }),
      ),
    erases: RECORD,
  },
  Enrollment: {
    called: 'Your programs',
    exports: async ({ prisma }, personId) =>
      (await prisma.enrollment.findMany({ where: { personId }, include: { program: { select: { name: true } } } })).map(({ program, startedAt, endedAt }) => ({
        program: program.name,
        from: startedAt,
        until: endedAt,
      })),
    erases: RECORD,
  },
  Relative: {
    called: 'Your relatives here, and whose relative you are',
    exports: async ({ prisma }, person) =>
      (
        await prisma.relative.findMany({
          where: { OR: [{ participantId: person }, { familyId: person }] },
          include: { participant: { select: { name: true } }, family: { select: { name: true } } },
        })
      ).map(({ participant, family, relationship }) => ({
        participant: participant.name,
        relative: family.name,
        relationship,
      })),
    erases: RECORD,
  },
} satisfies Cares;
