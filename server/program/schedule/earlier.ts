import type { EarlierSessions } from '#shared/program/schedule/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { isA } from '#shared/people/role.ts';
import { schedule } from '#shared/program/schedule/api.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { serve } from '#server/platform/http/serve.ts';

const PAGE = 25;

/** Sessions that are over, latest first, a page at a time: those whose attendance the caller may read. */
export const earlier = serve(schedule.earlier, {
  async run({ db, caller, now, scope }, { params: { before } }) {
    const from =
      before === 'now' ? null : await db.prisma.session.findFirst({ where: { AND: [{ id: before }, scope.within] }, select: { id: true, startsAt: true } });
    if (before !== 'now' && !from) return notThere();
    const rows = await db.prisma.session.findMany({
      where: {
        cancelledAt: null,
        AND: [
          scope.within,
          { OR: [{ endedAt: { not: null } }, { endsAt: { lt: now } }] },
          from ? { OR: [{ startsAt: { lt: from.startsAt } }, { startsAt: from.startsAt, id: { lt: from.id } }] } : {},
        ],
      },
      include: { members: { where: { personId: caller.id, role: 'facilitator' }, select: { note: { select: { memberId: true } } } } },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    return {
      sessions: rows.slice(0, PAGE).map(({ id, title, kind, startsAt, members }) => {
        const mine = isA(caller, 'facilitator') ? members[0] : undefined;
        return { id, title, kind: kind as SessionKind, startsAt: startsAt.toISOString(), isLed: mine !== undefined, hasNote: Boolean(mine?.note) };
      }),
      hasMore: rows.length > PAGE,
    } satisfies EarlierSessions;
  },
});
