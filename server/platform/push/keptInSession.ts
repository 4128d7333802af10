import type { Row } from '#shared/live/rows.ts';
import { aloneRoles, clinicRoles } from '#shared/people/role.ts';
import type { Db } from '#server/platform/db/open.ts';
import { shownOf } from './keptRows.ts';
import type { Push } from './push.ts';

const staffAlone = clinicRoles.filter((role) => !(aloneRoles as readonly string[]).includes(role));

/** Tells pages of what a session kept, once it is on disk. */
export function keptInSession(db: Db, push: Pick<Push, 'changed' | 'isHeard'>): (session: string, rows: readonly Row[]) => Promise<void> {
  return async (session, rows) => {
    const shown = rows.flatMap(shownOf);
    if (shown.length === 0 || !push.isHeard()) return;
    const found = await db.prisma.session.findUnique({ where: { id: session }, select: { clinicId: true, members: { select: { id: true, personId: true } } } });
    if (!found) return;
    const { clinicId, members } = found;
    for (const { data, to } of shown) {
      const about = to === 'everybody' ? members : to === 'staff' ? [] : members.filter(({ id }) => id === to.member);
      push.changed({
        clinicId,
        data,
        by: null,
        people: data.includes('notices') ? [] : about.map(({ personId }) => personId),
        sessions: [session],
        isOwnAlone: typeof to === 'object',
        ...(to === 'staff' && { only: staffAlone }),
      });
    }
  };
}
