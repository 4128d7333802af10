import type { InvitedRole } from '#shared/people/role.ts';
import { invitations } from '#shared/program/invitations/api.ts';
import { useAsk, useTell } from '../base/http/use.ts';

export const useInvitations = () => useAsk(invitations.list);

export const useInvite = () => useTell(invitations.invite, (invitation: { email: string; role: InvitedRole }) => ({ body: invitation }));

export const useWithdraw = () => useTell(invitations.withdraw, (id: string) => ({ params: { id } }));
