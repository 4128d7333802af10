import { ofNobody, RECORD, type Cares } from '#server/platform/feature/care.ts';

export const clinicCares = {
  Clinic: ofNobody('Clinics', 'It is about the clinic and nobody in it.'),
  Program: ofNobody('Programs', 'It is about the clinic and nobody in it.'),
  ProgramStaff: ofNobody('Who works in which program', 'It is about the clinic’s staff.'),
  CareTeamMember: {
    called: 'Who is, or was, on your care team',
    exports: async ({ prisma }, person) =>
      (await prisma.careTeamMember.findMany({ where: { personId: person }, include: { clinician: { select: { name: true } } } })).map(
        ({ clinician, startedAt, endedAt }) => ({ who: clinician.name, from: startedAt, until: endedAt }),
      ),
    erases: RECORD,
  },
  BreakGlass: {
    called: 'When somebody opened what is yours in an emergency',
    exports: async ({ prisma }, person) =>
      (await prisma.breakGlass.findMany({ where: { personId: person }, include: { by: { select: { name: true } } } })).map(({ by, at, until, reason }) => ({
        who: by.name,
        at,
        until,
        reason,
      })),
    erases: RECORD,
  },
  SetupLink: ofNobody('The way to the first clinic', 'It is about the clinic and nobody in it.'),
} satisfies Cares;
