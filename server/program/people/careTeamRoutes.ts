import { done } from '#shared/base/endpoint.ts';
import { notThere } from '#shared/base/refusal.ts';
import { members as api } from '#shared/program/members/api.ts';
import { ofTeam } from '#shared/program/members/input.ts';
import { careTeamOf, joinTeamIn, leaveTeamIn } from '#server/program/clinic/careTeams.ts';
import { serve } from '#server/platform/http/serve.ts';

export const careTeam = serve(api.careTeam, {
  run: async ({ db, caller }, { params }) => (await careTeamOf(db, caller.clinicId, params.id)) ?? notThere(),
});

export const joinTeam = serve(api.joinTeam, {
  body: ofTeam,
  async run({ db, caller, now, noting }, { params: { id: personId }, body: { facilitator: clinicianId } }) {
    const isDone = await db.prisma.$transaction(async (tx) => {
      const joined = await joinTeamIn(tx, { clinicId: caller.clinicId, personId, clinicianId }, now);
      if (joined) await noting.changeIn(tx);
      return joined;
    });
    return isDone ? done : notThere();
  },
});

export const leaveTeam = serve(api.leaveTeam, {
  body: ofTeam,
  async run({ db, caller, now, noting }, { params: { id: personId }, body: { facilitator: clinicianId } }) {
    const isDone = await db.prisma.$transaction(async (tx) => {
      const left = await leaveTeamIn(tx, { clinicId: caller.clinicId, personId, clinicianId }, now);
      if (left) await noting.changeIn(tx);
      return left;
    });
    return isDone ? done : notThere();
  },
});
