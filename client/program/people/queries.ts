import type { InvitedRole, StaffRole } from '#shared/people/role.ts';
import { invitations } from '#shared/program/invitations/api.ts';
import { members } from '#shared/program/members/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useInvitations = () => useAsk(invitations.list);

export const useInvite = () => useTell(invitations.invite, (invitation: { email: string; role: InvitedRole }) => ({ body: invitation }));

export const useWithdraw = () => useTell(invitations.withdraw, (id: string) => ({ params: { id } }));

export const usePeople = () => useAsk(members.list);

export const useSetRoles = () => useTell(members.setRoles, ({ id, roles }: { id: string; roles: StaffRole[] }) => ({ params: { id }, body: { roles } }));

export const useEndMembership = () => useTell(members.end, (id: string) => ({ params: { id } }));

export const useTakeBack = () => useTell(members.takeBack, (id: string) => ({ params: { id } }));

export const useCareTeam = (id: string) => useAsk(members.careTeam, { params: { id } });

export const useJoinTeam = (id: string) => useTell(members.joinTeam, (facilitator: string) => ({ params: { id }, body: { facilitator } }));

export const useLeaveTeam = (id: string) => useTell(members.leaveTeam, (facilitator: string) => ({ params: { id }, body: { facilitator } }));
