import { schedule as scheduleApi } from '#shared/program/schedule/api.ts';
import type { SessionPeople } from '#shared/program/schedule/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';

/** Who the people of a session really are, for those who lead it: apart from the live state, so that it can reach no other viewer. */
export const sessionPeople = serve(scheduleApi.people, {
  async run({ db, scope }, { params }) {
    const rows = await db.prisma.sessionMember.findMany({
      where: { session: { AND: [{ id: params.id }, scope.within] } },
      select: { id: true, person: { select: { name: true, email: true } } },
    });
    if (rows.length === 0) return notThere();
    return { people: rows.map(({ id, person: { name, email } }) => ({ member: id, name, email })) } satisfies SessionPeople;
  },
});
