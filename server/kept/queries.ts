import * as Y from 'yjs';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { assemble } from '#server/documents/stored.ts';
import { createDocumentStore } from '#server/documents/store.ts';
import { isTheirs, ofTheirClinic, toMembership } from '#server/schedule/membership.ts';
import { stageOf } from '#server/schedule/stage.ts';
import { findVersion } from '#server/worksheets/templates.ts';
import type { KeptDocument, KeptText } from '#shared/api/types.ts';
import type { Template } from '#shared/worksheets/template.ts';

type SeatWhere = Prisma.SessionMemberWhereInput;

// A captioner is invited for the time of the session alone.
const readers: SeatWhere = { role: { in: ['facilitator', 'participant', 'family'] } };

/** What was kept of this person's own sessions, newest session first. */
export async function listKept(db: Db, person: Person, now: Date): Promise<KeptDocument[]> {
  const seats = await seatsOf(db, person, {});
  return seats.flatMap((seat) => keptOf(seat, now));
}

/** One of them with what is written on it; null where it does not exist for this person. */
export async function findKept(db: Db, person: Person, id: string, now: Date): Promise<KeptText | null> {
  const seats = await seatsOf(db, person, { documents: { some: { id } } });
  const document = seats.flatMap((seat) => keptOf(seat, now)).find((one) => one.id === id);
  if (!document) return null;
  const worksheet = await worksheetOf(db, person, id);
  if (document.kind === 'worksheet' && !worksheet) return null;
  const { doc } = assemble(createDocumentStore(db).read(id));
  return { ...document, worksheet, update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') };
}

/** Deletes what was kept for good. */
export async function deleteKept(db: Db, id: string): Promise<void> {
  await db.prisma.document.update({ where: { id }, data: { isKept: false } });
  await createDocumentStore(db).forget([id]);
}

const seatsOf = (db: Db, person: Person, session: Prisma.SessionWhereInput) =>
  db.prisma.sessionMember.findMany({
    where: { AND: [isTheirs(person), readers], session: { ...ofTheirClinic(person), ...session } },
    include: { session: { include: { documents: { where: { isKept: true, title: { not: '' } }, orderBy: { id: 'asc' } } } } },
    orderBy: { session: { startsAt: 'desc' } },
  });

type Seat = Awaited<ReturnType<typeof seatsOf>>[number];

async function worksheetOf(db: Db, person: Person, id: string): Promise<Template | null> {
  const { templateId, templateVersion } = await db.prisma.document.findUniqueOrThrow({ where: { id } });
  return templateId === null || templateVersion === null ? null : findVersion(db, person.clinicId, templateId, templateVersion);
}

function keptOf(seat: Seat, now: Date): KeptDocument[] {
  const membership = toMembership(seat);
  if (!membership) return [];
  const { title, startsAt } = membership.session;
  const isOver = stageOf(membership.session, membership.role, now) === 'ended';
  return seat.session.documents.map((document) => ({
    id: document.id,
    kind: document.templateId === null ? 'board' : 'worksheet',
    title: document.title,
    session: { title, startsAt: startsAt.toISOString() },
    mayDelete: membership.role === 'facilitator' && isOver,
  }));
}
