import * as Y from 'yjs';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { assemble } from '#server/documents/stored.ts';
import { createDocumentStore } from '#server/documents/store.ts';
import { isTheirs, ofTheirClinic, toMembership } from '#server/schedule/membership.ts';
import { stageOf } from '#server/schedule/stage.ts';
import type { BoardText, SavedBoard } from '#shared/api/types.ts';

type SeatWhere = Prisma.SessionMemberWhereInput;

// A captioner is invited for the time of the session alone.
const readers: SeatWhere = { role: { in: ['facilitator', 'participant', 'family'] } };

/** The saved boards of this person's own sessions, newest session first. */
export async function findBoards(db: Db, person: Person, now: Date): Promise<SavedBoard[]> {
  const seats = await seatsOf(db, person, {});
  return seats.flatMap((seat) => boardsOf(seat, now));
}

/** One of them with what is written on it; null where it does not exist for this person. */
export async function findBoard(db: Db, person: Person, id: string, now: Date): Promise<BoardText | null> {
  const seats = await seatsOf(db, person, { documents: { some: { id } } });
  const board = seats.flatMap((seat) => boardsOf(seat, now)).find((one) => one.id === id);
  if (!board) return null;
  const { doc } = assemble(createDocumentStore(db).read(id));
  return { ...board, update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') };
}

/** Deletes a board for good. */
export async function deleteBoard(db: Db, id: string): Promise<void> {
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

function boardsOf(seat: Seat, now: Date): SavedBoard[] {
  const membership = toMembership(seat);
  if (!membership) return [];
  const { title, startsAt } = membership.session;
  const isOver = stageOf(membership.session, membership.role, now) === 'ended';
  return seat.session.documents.map((document) => ({
    id: document.id,
    title: document.title,
    session: { title, startsAt: startsAt.toISOString() },
    mayDelete: membership.role === 'facilitator' && isOver,
  }));
}
