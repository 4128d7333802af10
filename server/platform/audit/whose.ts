import type { LoggedOf } from '#shared/people/logged.ts';
import type { PrismaClient } from '#server/platform/db/generated/client.ts';

/** Whose data something is: people and sessions, by id, and the thing itself. */
export interface Whose {
  people: readonly string[];
  sessions: readonly string[];
  item: string;
}
export const nobodys: Whose = { people: [], sessions: [], item: '' };

type Find = (prisma: PrismaClient, clinicId: string, id: string) => Promise<Whose | null>;

const seats = { where: { role: { not: 'facilitator' } }, select: { personId: true, role: true } } as const;
const personIds = (of: readonly { personId: string }[]) => of.map(({ personId }) => personId);

/** How each is found, within the clinic of who asks: another clinic's is nobody's. */
const finders: Record<Exclude<LoggedOf, 'answer'>, Find> = {
  async person(prisma, clinicId, id) {
    const row = await prisma.clinicMember.findFirst({ where: { personId: id, clinicId }, select: { personId: true } });
    return row && { people: [row.personId], sessions: [], item: '' };
  },
  async session(prisma, clinicId, id) {
    const row = await prisma.session.findFirst({ where: { id, clinicId }, select: { members: seats } });
    return row && { people: personIds(row.members), sessions: [id], item: '' };
  },
  async captioners(prisma, clinicId, id) {
    const row = await prisma.session.findFirst({ where: { id, clinicId }, select: { members: seats } });
    return row && { people: personIds(row.members.filter(({ role }) => role === 'captioner')), sessions: [id], item: '' };
  },
  async sheet(prisma, clinicId, id) {
    const row = await prisma.sheet.findFirst({ where: { id, clinicId }, select: { ownerId: true } });
    return row && { people: [row.ownerId], sessions: [], item: id };
  },
  async alert(prisma, clinicId, id) {
    const row = await prisma.riskFlag.findFirst({
      where: { id, about: { session: { clinicId } } },
      select: { about: { select: { personId: true, sessionId: true } } },
    });
    return row && { people: [row.about.personId], sessions: [row.about.sessionId], item: id };
  },
  async document(prisma, clinicId, id) {
    const row = await prisma.document.findFirst({
      where: { id, session: { clinicId } },
      select: { sessionId: true, wasThere: { where: { member: { role: { not: 'facilitator' } } }, select: { member: { select: { personId: true } } } } },
    });
    return row && { people: personIds(row.wasThere.map(({ member }) => member)), sessions: row.sessionId === null ? [] : [row.sessionId], item: id };
  },
  async practice(prisma, clinicId, id) {
    const row = await prisma.practice.findFirst({ where: { id, clinicId }, select: { personId: true } });
    return row && { people: [row.personId], sessions: [], item: id };
  },
  async consent(prisma, clinicId, id) {
    const row = await prisma.familyAuthorization.findFirst({
      where: { id, relative: { participant: { clinicMembers: { some: { clinicId } } } } },
      select: { relative: { select: { participantId: true } } },
    });
    return row && { people: [row.relative.participantId], sessions: [], item: id };
  },
};

/** Whose it is, what an address names; nobody's where there is none in this clinic. */
export const whoseIs = async (prisma: PrismaClient, clinicId: string, of: LoggedOf, id: string): Promise<Whose> =>
  of === 'answer' ? nobodys : ((await finders[of](prisma, clinicId, id)) ?? nobodys);
