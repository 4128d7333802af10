import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import { hashToken, linkToken } from '#server/platform/auth/linkToken.ts';
import { testCard } from '../live.ts';
import { TEST_KEY } from '../template.ts';
import { everybody, standings, type Standing, type World } from './people.ts';

/** What is planted into what is Ana's: where one of these stands in an answer, it was told. */
export const secrets = {
  name: 'SECRETNAME',
  sheet: 'SECRETSHEET',
  privateSheet: 'SECRETPRIVATE',
  practice: 'SECRETPRACTICE',
  ownPractice: 'SECRETOWNPRACTICE',
  note: 'SECRETNOTE',
  dayNote: 'SECRETDAYNOTE',
  alert: 'SECRETALERT',
  card: 'SECRETSTREET',
  board: 'SECRETBOARD',
  consent: 'SECRETCONSENT',
  privateDay: 'SECRETDAYOFHERS',
  rating: 'SECRETRATING',
  thrownAway: 'SECRETTHROWN',
} as const;
/** What sessions to come are called. */
export const PLANNED = 'To come';
export type Secret = keyof typeof secrets;

const now = () => new Date();
const template = (title: string) =>
  JSON.stringify({ id: 'x', version: 1, title, about: 'About.', kind: 'own', fields: [{ type: 'long', key: 'text', label: 'What happened?' }] });

/** What never changes: worksheets that are not offered any more, so that only her sheets name them. */
export async function plantOnce({ prisma }: Db, { clinicId, ids }: World): Promise<void> {
  for (const id of ['shared', 'private'] as const) {
    const title = id === 'shared' ? secrets.sheet : secrets.privateSheet;
    await prisma.worksheetTemplate.create({
      data: {
        id: `t-${id}`,
        clinicId,
        withdrawnAt: now(),
        versions: { create: { version: 1, publishedById: ids.led10, data: template(title).replace('"x"', JSON.stringify(`t-${id}`)) } },
      },
    });
  }
}

/** Everything that an endpoint may change, as it was. */
export async function plant(db: Db, world: World): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    await clear(tx, world);
    await plantOwn(tx, world);
    await plantInSession(tx, world);
    await plantConsents(tx, world);
    await plantPlanned(tx, world);
  });
}

async function clear(tx: Prisma.TransactionClient, { ids, session, seats }: World) {
  const ofHer = { personId: ids.own };
  await tx.disclosure.deleteMany({ where: { authorization: { relative: { participantId: ids.own } } } });
  await tx.familyAuthorization.deleteMany({ where: { relative: { participantId: ids.own } } });
  await tx.sheet.deleteMany({ where: { ownerId: ids.own } });
  await tx.practice.deleteMany({ where: ofHer });
  await tx.lessonProgress.deleteMany({ where: ofHer });
  await tx.document.deleteMany({ where: { sessionId: session } });
  await tx.riskFlag.deleteMany({ where: { aboutId: seats.own! } });
  await tx.safetyCard.deleteMany({ where: { memberId: seats.own! } });
  await tx.sessionNote.deleteMany({});
  await tx.invitedCaptioner.deleteMany({ where: { sessionId: session } });
  await tx.passwordLink.deleteMany({ where: ofHer });
  await tx.sessionMember.deleteMany({ where: { session: { title: PLANNED } } });
  await tx.session.deleteMany({ where: { title: PLANNED } });
}

async function plantOwn(tx: Prisma.TransactionClient, { clinicId, ids }: World) {
  const sheet = (id: string, templateId: string, visibility: string) => ({
    id,
    ownerId: ids.own,
    clinicId,
    templateId,
    templateVersion: 1,
    visibility,
    createdAt: now(),
    changedAt: now(),
    answered: 0,
    total: 1,
    bytes: 2,
  });
  await tx.sheet.createMany({
    data: [sheet('shared', 't-shared', 'facilitators'), sheet('private', 't-private', 'private'), sheet('plan', 'my_safety_plan', 'private')],
  });
  const practice = (id: string, setById: string, title: string, visibility: string, note: string) => ({
    ...{ id, clinicId, personId: ids.own, setById, kind: 'exercise', what: 'box', title, whenText: '', whereText: '', visibility, createdAt: now() },
    logs: { create: { day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), outcome: 'done', note, loggedAt: now() } },
  });
  await tx.practice.create({ data: practice('given', ids.led10, secrets.practice, 'facilitators', secrets.dayNote) });
  await tx.practice.create({ data: practice('hers', ids.own, secrets.ownPractice, 'private', secrets.privateDay) });
  await tx.lessonProgress.create({
    data: { personId: ids.own, lesson: 'm01-depression', page: 1, furthest: 1, solved: '[]', startedAt: now(), updatedAt: now(), doneAt: now() },
  });
  const id = 'link-of-hers';
  await tx.passwordLink.create({
    data: {
      id,
      personId: ids.own,
      from: 'machine',
      tokenHash: hashToken(linkToken(TEST_KEY, id)),
      createdAt: now(),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
}

async function plantInSession(tx: Prisma.TransactionClient, { session, seats }: World) {
  const there = everybody.filter((who) => (standings[who] as Standing).seat?.inPlace);
  await tx.document.create({
    data: { id: 'board', sessionId: session, isKept: true, title: secrets.board, wasThere: { create: there.map((who) => ({ memberId: seats[who]! })) } },
  });
  await tx.riskFlag.create({ data: { id: 'alert', aboutId: seats.own!, raisedById: seats.led10!, level: 3, note: secrets.alert, raisedAt: now() } });
  await tx.safetyCard.create({ data: { memberId: seats.own!, card: JSON.stringify({ ...testCard, whereNow: secrets.card }), saidAt: now() } });
  await tx.rating.upsert({
    where: { memberId_roundId: { memberId: seats.own!, roundId: 'round' } },
    update: {},
    create: { memberId: seats.own!, roundId: 'round', kind: 'checkIn', mood: 4, anxiety: 5, energy: 6, word: secrets.rating, ratedAt: now() },
  });
  await tx.sessionNote.create({ data: { memberId: seats.led10!, text: secrets.note, updatedAt: now() } });
  await tx.invitedCaptioner.create({ data: { id: 'invited', sessionId: session, email: 'invited@standings.test' } });
  // Of nobody's business: a paper that was not kept.
  await tx.document.create({
    data: {
      id: 'thrownAway',
      sessionId: session,
      isKept: false,
      title: secrets.thrownAway,
      wasThere: { create: there.map((who) => ({ memberId: seats[who]! })) },
    },
  });
}

/** A session to come, which who led her ten days ago leads as well. */
async function plantPlanned(tx: Prisma.TransactionClient, { clinicId, ids }: World) {
  const startsAt = new Date(Date.now() + 15 * 86_400_000);
  const members = [
    { personId: ids.led10, role: 'facilitator', isLead: true },
    { personId: ids.own, role: 'participant' },
  ];
  await tx.session.create({
    data: {
      id: 'planned',
      clinicId,
      kind: 'individual',
      title: PLANNED,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_000_000),
      members: { create: members },
    },
  });
}

async function plantConsents(tx: Prisma.TransactionClient, { ids }: World) {
  const after = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  for (const who of everybody) {
    const { relative }: Standing = standings[who];
    if (relative?.of !== 'her') continue;
    const { id } = await tx.relative.findFirstOrThrow({ where: { participantId: ids.own, familyId: ids[who] } });
    const consent = {
      relativeId: id,
      text: secrets.consent,
      textVersion: 1,
      textSha256: '',
      language: 'en',
      signedName: 'Ana',
      signedAt: after(relative.signed),
      expiresAt: after(relative.expires),
      revokedAt: relative.revoked === undefined ? null : after(relative.revoked),
    };
    await tx.familyAuthorization.create({ data: { ...consent, id: `plan-${who}`, sheetId: 'plan', category: 'my_safety_plan' } });
    await tx.familyAuthorization.create({ data: { ...consent, id: `session-${who}`, category: 'family_session', topics: 'attendance' } });
  }
}
