import * as Y from 'yjs';
import type { Db } from '#server/platform/db/open.ts';
import { createDocumentStore } from '#server/live/documents/store.ts';
import { documentOfSheet } from '#server/learning/sheets/documents.ts';
import { makeSession } from './clinic.ts';

/** A row of somebody's own in each table that holds any, with `mark` in every word of theirs. */
export async function makeEverything({ prisma, ...db }: Db, personId: string, relative: string, mark: string): Promise<void> {
  const at = new Date('2026-11-24T19:00:00Z');
  const sessionId = await makeSession({ prisma, ...db } as Db, { title: `${mark} session`, members: [{ person: personId, role: 'participant' }], endedAt: at });
  const { id: memberId } = await prisma.sessionMember.findFirstOrThrow({ where: { sessionId } });
  const { clinicId } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const { email } = await prisma.person.findUniqueOrThrow({ where: { id: personId } });
  const id = (what: string) => `${mark}-${what}`;
  const program = await prisma.program.create({ data: { clinicId, name: `${mark} program` } });
  await prisma.enrollment.create({ data: { programId: program.id, personId, startedAt: at } });
  await prisma.passwordLink.create({ data: { id: id('link'), personId, from: 'mail', tokenHash: id('hash'), createdAt: at, expiresAt: at } });
  await prisma.emailChange.create({ data: { id: id('address'), personId, email: `${mark}@example.org`, tokenHash: id('hash'), createdAt: at, expiresAt: at } });
  await prisma.twoFactor.create({ data: { id: id('factor'), userId: personId, secret: id('secret'), backupCodes: id('codes'), verified: false } });
  await prisma.passkey.create({
    data: {
      id: id('passkey'),
      userId: personId,
      name: `${mark} phone`,
      publicKey: 'x',
      credentialID: id('credential'),
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
      createdAt: at,
    },
  });
  await prisma.invitation.create({ data: { clinicId, email, role: 'participant', tokenHash: id('hash'), invitedById: 'x', expiresAt: at } });
  await prisma.careTeamMember.create({ data: { clinicId, personId, clinicianId: relative, startedAt: at } });
  await prisma.breakGlass.create({ data: { clinicId, personId, byId: relative, reason: `${mark} emergency`, at, until: at } });
  await prisma.endedMembership.create({ data: { clinicId, personId, roles: 'participant', endedAt: at, endedById: 'x', takenBackAt: at } });
  await prisma.agreementAcceptance.create({ data: { personId, version: 99, acceptedAt: at } });
  await prisma.rememberedWayIn.upsert({
    where: { personId },
    update: { pronouns: mark },
    create: { personId, name: mark, pronouns: mark, callback: mark, contactName: mark, contactRelationship: mark, contactPhone: mark, updatedAt: at },
  });
  const kinship = await prisma.relative.create({ data: { participantId: personId, familyId: relative, relationship: `${mark} mother` } });
  await prisma.familyAuthorization.create({
    data: {
      id: id('consent'),
      relativeId: kinship.id,
      category: 'coping_plan',
      text: `${mark} agrees`,
      textVersion: 1,
      textSha256: '',
      language: 'en',
      signedName: mark,
      signedAt: at,
      lastDay: '2027-11-24',
      expiresAt: at,
      disclosures: { create: { day: '2026-11-24', firstAt: at } },
    },
  });
  await prisma.lessonProgress.create({ data: { personId, lesson: `${mark} lesson`, page: 1, furthest: 1, solved: '[]', startedAt: at, updatedAt: at } });
  await prisma.practice.create({
    data: {
      clinicId,
      personId,
      setById: personId,
      kind: 'exercise',
      what: 'box',
      title: `${mark} breathing`,
      whenText: '',
      whereText: '',
      visibility: 'private',
      createdAt: at,
      logs: { create: { day: '2026-11-24', outcome: 'done', note: `${mark} note`, loggedAt: at } },
    },
  });
  await prisma.attendanceSegment.create({ data: { memberId, place: 'main', joinedAt: at } });
  await prisma.riskFlag.create({ data: { id: id('flag'), aboutId: memberId, level: 3, note: `${mark} alert`, raisedById: 'x', raisedAt: at } });
  await prisma.incidentEntry.create({ data: { id: id('deed'), aboutId: memberId, byId: 'x', deed: 'called', text: `${mark} deed`, at } });
  await prisma.concern.create({ data: { id: id('concern'), aboutId: memberId, kind: 'support', note: `${mark} asks`, at } });
  await prisma.sessionNote.create({ data: { memberId, text: `${mark} own note`, updatedAt: at } });
  await prisma.safetyCard.create({ data: { memberId, card: JSON.stringify({ callback: `${mark} card` }), saidAt: at } });
  await prisma.round.create({
    data: { id: id('round'), sessionId, kind: 'checkIn', startedAt: at, endedAt: at, turns: { create: { position: 1, memberId, ended: 'done' } } },
  });
  await prisma.rating.create({ data: { memberId, roundId: id('round'), kind: 'checkIn', mood: 3, anxiety: 3, energy: 3, word: `${mark} word`, ratedAt: at } });
  await prisma.exerciseRating.create({ data: { memberId, exercise: `${mark} exercise`, startedAt: at, endedAt: at } });
  await prisma.breakout.create({ data: { id: id('rooms'), sessionId, openedAt: at, closedAt: at, seats: { create: { memberId, room: 1 } } } });
  await prisma.privateWord.create({ data: { id: id('word'), aboutId: memberId, heldById: 'x', kind: 'word', startedAt: at, outcome: `${mark} outcome` } });
  await prisma.document.create({ data: { id: id('board'), sessionId, isKept: true, title: `${mark} board`, wasThere: { create: { memberId } } } });
  await prisma.liveEvent.create({
    data: {
      sessionId,
      seq: 1,
      tool: 'chat',
      data: JSON.stringify({ type: 'said', message: { text: `${mark} chat` } }),
      at: BigInt(at.getTime()),
      by: memberId,
      orderId: 'x',
      part: 0,
    },
  });
  await prisma.auditRow.create({
    data: {
      clinicId: id('clinic'),
      seq: 1,
      at: at.toISOString(),
      byId: 'x',
      role: '',
      standing: '',
      word: '',
      act: 'view',
      kind: `${mark} kind`,
      outcome: 'done',
      about: personId,
      sessions: '',
      item: '',
      hash: '',
    },
  });
  await prisma.auditPerson.create({ data: { personId, clinicId: id('clinic'), seq: 1 } });
  const sheet = await prisma.sheet.create({
    data: { ownerId: personId, clinicId, templateId: 'i_statement', templateVersion: 1, visibility: 'private', createdAt: at, changedAt: at },
  });
  const doc = new Y.Doc();
  doc.getText('text:i_feel').insert(0, `${mark} worksheet`);
  await createDocumentStore({ ...db, prisma } as Db).append({ document: documentOfSheet(sheet.id), session: null, seq: 1, update: Y.encodeStateAsUpdate(doc) });
}
