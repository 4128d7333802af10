import { done } from '#shared/base/endpoint.ts';
import { badInput, notThere } from '#shared/base/refusal.ts';
import { anotherAddress, lastManager, members as api, type MemberList } from '#shared/program/members/api.ts';
import { newRoles } from '#shared/program/members/input.ts';
import { serve } from '#server/platform/http/serve.ts';
import { listInvitations, presentInvitation, stateOf } from '#server/program/invitations/invitations.ts';
import { changeRolesIn } from './changeRoles.ts';
import { endIn, takeBackIn } from './endMembership.ts';
import { listMembers } from './members.ts';

export const memberList = serve(api.list, {
  async run({ db, caller, now, noting }) {
    const people = await listMembers(db, caller.clinicId);
    noting.about(people.map(({ id }) => id));
    const invitations = await listInvitations(db, caller);
    return { people, invited: invitations.filter((one) => stateOf(one, now) === 'open').map((one) => presentInvitation(one, now)) } satisfies MemberList;
  },
});

const refusedAs = {
  none: () => badInput({ field: 'roles', rule: 'Please choose at least one role.' }),
  notTogether: anotherAddress,
  lastManager,
  notThere,
} as const;

export const setRoles = serve(api.setRoles, {
  body: newRoles,
  async run({ db, live, caller, noting }, { params: { id: personId }, body: { roles } }) {
    const outcome = await db.prisma.$transaction(async (tx) => {
      const changed = await changeRolesIn(tx, { clinicId: caller.clinicId, personId, roles });
      if (changed === 'changed') await noting.changeIn(tx, [personId]);
      return changed;
    });
    if (outcome !== 'changed') return refusedAs[outcome]();
    live.recheck(personId);
    return done;
  },
});

export const endMembership = serve(api.end, {
  async run({ db, live, caller, now, noting }, { params: { id: personId } }) {
    const outcome = await db.prisma.$transaction(async (tx) => {
      const ended = await endIn(tx, { clinicId: caller.clinicId, personId, byId: caller.id }, now);
      if (ended === 'ended') await noting.changeIn(tx, [personId]);
      return ended;
    });
    if (outcome !== 'ended') return refusedAs[outcome]();
    live.recheck(personId);
    return done;
  },
});

export const takeBack = serve(api.takeBack, {
  async run({ db, caller, now, noting }, { params: { id: personId } }) {
    const outcome = await db.prisma.$transaction(async (tx) => {
      const back = await takeBackIn(tx, { clinicId: caller.clinicId, personId }, now);
      if (back === 'takenBack') await noting.changeIn(tx, [personId]);
      return back;
    });
    return outcome === 'takenBack' ? done : notThere();
  },
});
