import { schedule as scheduleApi } from '#shared/program/schedule/api.ts';
import type { SessionPeople } from '#shared/api/types.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findMembership } from './membership.ts';

/** Who the people of a session really are, for those who lead it: apart from the live state, so that it can reach no other viewer. */
export const sessionPeople = serve(scheduleApi.people, {
  async run({ db, caller }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere();
    const rows = await db.prisma.sessionMember.findMany({ where: { sessionId: params.id }, select: { id: true, person: { select: { name: true, email: true } } } });
    return { people: rows.map(({ id, person: { name, email } }) => ({ member: id, name, email })) } satisfies SessionPeople;
  },
});
