import type { ClinicRole } from '#shared/people/role.ts';
import type { Db } from '#server/platform/db/open.ts';
import { makeClinic, makePerson, makeSession } from '../clinic.ts';

const DAY = 24 * 60;

/** What somebody is to Ana, made in rows. Times are minutes from now. */
export interface Standing {
  roles: readonly ClinicRole[];
  clinic?: 'theirs' | 'other';
  /** Seated in the session that was ten days ago; `inPlace`: in the place of its kept paper. */
  seat?: { role: 'facilitator' | 'participant' | 'family' | 'captioner'; inPlace?: true };
  /** Leads a session with her. */
  leads?: { startsIn: number; lasts: number };
  care?: [from: number, until: number | null];
  staff?: { of: 'hers' | 'left' | 'another'; isSupervisor: boolean; from: number; until: number | null };
  glass?: { of: 'her' | 'another'; at: number; until: number };
  relative?: { of: 'her' | 'another'; signed: number; expires: number; revoked?: number };
}

const led = (startsIn: number): Standing => ({ roles: ['facilitator'], leads: { startsIn, lasts: 60 } });
const care = (from: number, until: number | null): Standing => ({ roles: ['facilitator'], care: [from, until] });
const staff = (of: 'hers' | 'left' | 'another', isSupervisor: boolean, until: number | null = null, from = -40 * DAY): Standing => ({
  roles: [isSupervisor ? 'supervisor' : 'facilitator'],
  staff: { of, isSupervisor, from, until },
});
const glass = (roles: ClinicRole[], of: 'her' | 'another', at: number, until: number): Standing => ({ roles, glass: { of, at, until } });
const relative = (of: 'her' | 'another', signed: number, expires: number, revoked?: number): Standing => ({
  roles: ['family'],
  relative: { of, signed, expires, ...(revoked !== undefined && { revoked }) },
});
const only = (...roles: ClinicRole[]): Standing => ({ roles });
const elsewhere = (role: ClinicRole): Standing => ({ roles: [role], clinic: 'other' });

/** Fifty people in different standings to Ana. */
export const standings = {
  own: { roles: ['participant'], seat: { role: 'participant', inPlace: true } },
  inPlace: { roles: ['participant'], seat: { role: 'participant', inPlace: true } },
  otherRoom: { roles: ['participant'], seat: { role: 'participant' } },
  participant: only('participant'),
  holds: relative('her', -5 * DAY, 5 * DAY),
  ended: relative('her', -5 * DAY, -1),
  revoked: relative('her', -5 * DAY, 5 * DAY, -1),
  notYet: relative('her', 60, 5 * DAY),
  ofAnother: relative('another', -5 * DAY, 5 * DAY),
  relativeThere: { ...relative('her', 60, 5 * DAY), seat: { role: 'family', inPlace: true } },
  family: only('family'),
  captionerThere: { roles: ['captioner'], seat: { role: 'captioner', inPlace: true } },
  captioner: only('captioner'),
  led10: { roles: ['facilitator'], seat: { role: 'facilitator', inPlace: true } },
  led29: led(-29 * DAY),
  led31: led(-31 * DAY),
  leadsNow: led(-30),
  leadsIn23h: led(23 * 60),
  leadsIn25h: led(25 * 60),
  care: care(-5 * DAY, null),
  careUntilTomorrow: care(-5 * DAY, DAY),
  careUntilYesterday: care(-5 * DAY, -DAY),
  careFromTomorrow: care(DAY, null),
  team: staff('hers', false),
  teamUntilYesterday: staff('hers', false, -DAY),
  teamFromTomorrow: staff('hers', false, null, DAY),
  teamOfLeft: staff('left', false),
  teamOfAnother: staff('another', false),
  supervisor: staff('hers', true),
  supervisorUntilYesterday: staff('hers', true, -DAY),
  supervisorOfLeft: staff('left', true),
  supervisorOfAnother: staff('another', true),
  glassNow: glass(['facilitator'], 'her', -10, 50),
  glassOver: glass(['facilitator'], 'her', -70, -10),
  glassOfAnother: glass(['facilitator'], 'another', -10, 50),
  supervisorGlass: glass(['supervisor'], 'her', -10, 50),
  facilitator: only('facilitator'),
  supervisorAlone: only('supervisor'),
  scheduler: only('scheduler'),
  billing: only('billing'),
  manager: only('manager'),
  facilitatorAndManager: only('facilitator', 'manager'),
  managerAndBilling: only('manager', 'billing'),
  supervisingFacilitator: { ...staff('hers', true), roles: ['facilitator', 'supervisor'] },
  schedulerWhoLed31: { ...led(-31 * DAY), roles: ['scheduler', 'facilitator'] },
  staffRowWithoutRole: { ...staff('hers', true), roles: ['facilitator'] },
  ledOnce: { roles: ['participant'], seat: { role: 'facilitator', inPlace: true } },
  wasParticipant: { roles: ['facilitator'], seat: { role: 'participant', inPlace: true } },
  wasManagerSeat: { roles: ['manager'], seat: { role: 'facilitator', inPlace: true } },
  participantElsewhere: elsewhere('participant'),
  familyElsewhere: elsewhere('family'),
  facilitatorElsewhere: elsewhere('facilitator'),
  supervisorElsewhere: elsewhere('supervisor'),
  schedulerElsewhere: elsewhere('scheduler'),
  billingElsewhere: elsewhere('billing'),
  managerElsewhere: elsewhere('manager'),
} as const satisfies Record<string, Standing>;
export type Who = keyof typeof standings;
export const everybody = Object.keys(standings) as Who[];

/** What the walk knows of the world. */
export interface World {
  clinicId: string;
  /** Ids of people. */
  ids: Record<Who, string>;
  another: string;
  session: string;
  program: string;
  /** Member ids in that session. */
  seats: Partial<Record<Who, string>>;
}

const from = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const untilOf = (minutes: number | null) => (minutes === null ? null : from(minutes));
export const emailOf = (who: string) => `${who.toLowerCase()}@standings.test`;
/** Ana's name and address, which nobody may read by chance. */
export const HER_NAME = 'SECRETNAME Duarte';

/** Makes the clinic, its people and what they are to Ana. */
export async function makeStandings(db: Db): Promise<World> {
  const { prisma } = db;
  const [clinicId, other] = [await makeClinic(db, 'Standing Clinic'), await makeClinic(db, 'Another Clinic')];
  const ids = {} as Record<Who, string>;
  for (const who of everybody) {
    const { roles, clinic }: Standing = standings[who];
    ids[who] = await makePerson(db, {
      email: emailOf(who),
      name: who === 'own' ? HER_NAME : `Name of ${who}`,
      role: roles,
      clinicId: clinic === 'other' ? other : clinicId,
    });
  }
  const another = await makePerson(db, { email: 'another@standings.test', name: 'Another One', role: 'participant', clinicId });
  const programs = Object.fromEntries(
    await Promise.all(
      (['hers', 'left', 'another'] as const).map(async (name) => [name, (await prisma.program.create({ data: { clinicId, name } })).id] as const),
    ),
  ) as Record<'hers' | 'left' | 'another', string>;
  await prisma.enrollment.createMany({
    data: [
      { programId: programs.hers, personId: ids.own, startedAt: from(-40 * DAY) },
      { programId: programs.left, personId: ids.own, startedAt: from(-80 * DAY), endedAt: from(-40 * DAY) },
      { programId: programs.another, personId: another, startedAt: from(-40 * DAY) },
    ],
  });
  const seated = everybody.flatMap((who) => {
    const { seat }: Standing = standings[who];
    return seat ? [{ who, ...seat }] : [];
  });
  const session = await makeSession(db, {
    clinicId,
    programId: programs.hers,
    kind: 'family',
    startsIn: -10 * DAY,
    endedAt: from(-10 * DAY + 60),
    members: seated.map(({ who, role }) => ({ person: ids[who], role })),
  });
  const rows = await prisma.sessionMember.findMany({ where: { sessionId: session } });
  const seats = Object.fromEntries(seated.map(({ who }) => [who, rows.find(({ personId }) => personId === ids[who])!.id])) as World['seats'];
  const world: World = { clinicId, ids, another, session, program: programs.hers, seats };
  for (const who of everybody) await stand(db, world, programs, who);
  return world;
}

async function stand(db: Db, { clinicId, ids, another }: World, programs: Record<'hers' | 'left' | 'another', string>, who: Who): Promise<void> {
  const { prisma } = db;
  const { leads, care: careTeam, staff: onStaff, glass: broken, relative: related }: Standing = standings[who];
  const whom = (of: 'her' | 'another') => (of === 'her' ? ids.own : another);
  if (leads) {
    const endedAt = leads.startsIn + leads.lasts < 0 ? from(leads.startsIn + leads.lasts) : undefined;
    await makeSession(db, {
      clinicId,
      ...leads,
      ...(endedAt && { endedAt }),
      members: [
        { person: ids[who], role: 'facilitator' },
        { person: ids.own, role: 'participant' },
      ],
    });
  }
  if (careTeam)
    await prisma.careTeamMember.create({
      data: { clinicId, personId: ids.own, clinicianId: ids[who], startedAt: from(careTeam[0]), endedAt: untilOf(careTeam[1]) },
    });
  if (onStaff)
    await prisma.programStaff.create({
      data: {
        programId: programs[onStaff.of],
        personId: ids[who],
        isSupervisor: onStaff.isSupervisor,
        startedAt: from(onStaff.from),
        endedAt: untilOf(onStaff.until),
      },
    });
  if (broken)
    await prisma.breakGlass.create({
      data: { clinicId, personId: whom(broken.of), byId: ids[who], reason: 'An emergency.', at: from(broken.at), until: from(broken.until) },
    });
  if (related) await prisma.relative.create({ data: { participantId: whom(related.of), familyId: ids[who], relationship: 'aunt' } });
}
