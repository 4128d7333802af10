import { useQuery } from '@tanstack/react-query';
import { invitations } from '#shared/program/invitations/api.ts';
import { asking, useTell } from '../base/http/use.ts';

export const useInvitationOffer = (token: string) => useQuery({ ...asking(invitations.offer, { params: { token } }), refetchOnWindowFocus: false });

export const useAcceptInvitation = (token: string) =>
  useTell(invitations.accept, (account: { name: string; password: string }) => ({ params: { token }, body: account }));
