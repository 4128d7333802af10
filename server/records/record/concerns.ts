import type { ConcernView } from '#shared/records/record/answers.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Scope } from '#server/platform/access/scope.ts';

const LISTED_MAX = 50;

/** When somebody asked for support, and lighter flags about them, of sessions of the scope: the newest first. */
export async function concernsAbout({ prisma }: Db, scope: Scope<'alerts'>, person: string): Promise<ConcernView[]> {
  const rows = await prisma.concern.findMany({
    where: { about: { personId: person, session: scope.within } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: LISTED_MAX,
    include: { about: { include: { session: { include: { members: { include: { person: { select: { name: true } } } } } } } } },
  });
  return rows.map(({ id: concern, kind, level, note, about, byId, at, takenById, takenAt, closedAt, how }) => {
    const { session } = about;
    const nameOf = (member: string | null) => session.members.find((one) => one.id === member)?.person.name ?? '';
    return {
      id: concern,
      kind: kind as ConcernView['kind'],
      level,
      note,
      session: { id: session.id, title: session.title },
      by: byId === null ? null : nameOf(byId),
      at: at.toISOString(),
      taken: takenAt && { by: nameOf(takenById), at: takenAt.toISOString() },
      closed: closedAt && { how: how as NonNullable<ConcernView['closed']>['how'], at: closedAt.toISOString() },
    };
  });
}
