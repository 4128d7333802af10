import { invitations } from '#shared/program/invitations/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useInvitationOffer = (token: string) => useAsk(invitations.offer, { params: { token } }, { isLeft: true });

export const useAcceptInvitation = (token: string) =>
  useTell(invitations.accept, (account: { name: string; password: string }) => ({ params: { token }, body: account }));
