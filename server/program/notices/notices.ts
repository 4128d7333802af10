import { DAY_MS } from '#shared/base/day.ts';
import type { ClinicNoticeView } from '#shared/program/notices/answers.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';

const KEPT_DAYS = 14;

/** What the caller's clinic has to know and nobody there has seen yet, newest first; older than two weeks is over. */
export async function unseenNotices(db: Db, caller: Person, now: Date): Promise<ClinicNoticeView[]> {
  const rows = await db.prisma.clinicNotice.findMany({
    where: { clinicId: caller.clinicId, seenAt: null, at: { gte: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } },
    include: { session: { select: { title: true } } },
    orderBy: { at: 'desc' },
  });
  return rows.map(({ id, what, at, session }) => ({ id, what: what as ClinicNoticeView['what'], at: at.toISOString(), sessionTitle: session.title }));
}

/** Marks one as seen, for the whole clinic; false where there is none such. */
export async function markSeen(db: Db, caller: Person, id: string, now: Date): Promise<boolean> {
  const where = { id, clinicId: caller.clinicId };
  const known = await db.prisma.clinicNotice.findFirst({ where, select: { id: true } });
  if (known) await db.prisma.clinicNotice.updateMany({ where: { ...where, seenAt: null }, data: { seenAt: now, seenById: caller.id } });
  return known !== null;
}
