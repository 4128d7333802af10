import { z } from 'zod';
import type { SessionPeople } from '#shared/api/types.ts';
import { notThere } from '#shared/live/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { findMembership } from './membership.ts';

/** Who the people of a session really are, for those who lead it: apart from the live state, so that it can reach no other viewer. */
export const sessionPeople = defineRoute({
  method: 'get',
  path: '/api/sessions/:id/people',
  by: ['facilitator'],
  params: z.strictObject({ id: z.string().min(1).max(64) }),
  async run({ db, caller }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere;
    const rows = await db.prisma.sessionMember.findMany({ where: { sessionId: params.id }, select: { id: true, person: { select: { name: true, email: true } } } });
    return { people: rows.map(({ id, person: { name, email } }) => ({ member: id, name, email })) } satisfies SessionPeople;
  },
});
