import { ofNobody, RECORD, type Cares } from '#server/platform/feature/care.ts';

const ofPerson = (personId: string) => ({ member: { personId } });
const inSession = { member: { select: { session: { select: { title: true, startsAt: true } } } } } as const;

export const attendanceCares = {
  AttendanceSegment: {
    called: 'When you were in sessions',
    exports: async ({ prisma }, person) =>
      (await prisma.attendanceSegment.findMany({ where: ofPerson(person), include: inSession, orderBy: { joinedAt: 'asc' } })).map(
        ({ member, place, joinedAt, leftAt, endReason }) => ({ session: member.session.title, place, from: joinedAt, until: leftAt, ended: endReason }),
      ),
    erases: RECORD,
  },
} satisfies Cares;

export const recordCares = {
  Concern: {
    called: 'When you asked for support, and lighter flags about you',
    exports: async ({ prisma }, person) =>
      (
        await prisma.concern.findMany({
          where: { about: { personId: person } },
          include: { about: { select: inSession.member.select } },
          orderBy: { at: 'asc' },
        })
      ).map(({ about, kind, level, note, at, takenAt, closedAt, how }) => ({ session: about.session.title, kind, level, note, at, takenAt, closedAt, how })),
    erases: RECORD,
  },
  LocalNumber: ofNobody('Emergency numbers of places', 'They are of a city, and of nobody in it.'),
  RiskFlag: {
    called: 'Alerts about your safety',
    exports: async ({ prisma }, person) =>
      (
        await prisma.riskFlag.findMany({
          where: { about: { personId: person } },
          include: { about: { select: inSession.member.select } },
          orderBy: { raisedAt: 'asc' },
        })
      ).map(({ about, level, note, raisedAt, outcome, outcomeFields, closedAt }) => ({
        session: about.session.title,
        level,
        note,
        raisedAt,
        outcome,
        more: outcomeFields === null ? null : (JSON.parse(outcomeFields) as object),
        closedAt,
      })),
    erases: RECORD,
  },
  IncidentEntry: {
    called: 'What was done for your safety in sessions',
    exports: async ({ prisma }, person) =>
      (
        await prisma.incidentEntry.findMany({
          where: { about: { personId: person } },
          include: { about: { select: inSession.member.select } },
          orderBy: { at: 'asc' },
        })
      ).map(({ about, deed, number, text, at }) => ({ session: about.session.title, at, deed, number, text })),
    erases: RECORD,
  },
  // Psychotherapy notes are their author's alone (45 CFR 164.501), and no part of the record of whom they are about.
  SessionNote: {
    called: 'Your own notes of sessions that you led',
    exports: async ({ prisma }, person) =>
      (await prisma.sessionNote.findMany({ where: ofPerson(person), include: inSession, orderBy: { updatedAt: 'asc' } })).map(
        ({ member, text, updatedAt }) => ({ session: member.session.title, on: member.session.startsAt, text, updatedAt }),
      ),
    erases: async (tx, person) => void (await tx.sessionNote.deleteMany({ where: ofPerson(person) })),
  },
  SafetyCard: {
    called: 'What you said on the way in for your safety',
    exports: async ({ prisma }, person) =>
      (await prisma.safetyCard.findMany({ where: ofPerson(person) })).map(({ card, saidAt, localNumber }) => ({
        card: JSON.parse(card) as object,
        saidAt,
        localNumber,
      })),
    erases: async (tx, person) => void (await tx.safetyCard.deleteMany({ where: ofPerson(person) })),
  },
} satisfies Cares;
