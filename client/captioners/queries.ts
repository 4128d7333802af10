import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaptionerMade, SessionCaptioners } from '#shared/api/types.ts';
import { get, post } from '../http/api.ts';

const pathOf = (session: string) => `/api/sessions/${encodeURIComponent(session)}/captioners`;

export const useCaptioners = (session: string) =>
  useQuery({ queryKey: ['captioners', session], queryFn: () => get<SessionCaptioners>(pathOf(session)) });

export const useInviteCaptioner = (session: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => post<CaptionerMade>(pathOf(session), { email }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['captioners', session] }),
  });
};

export const useRemoveCaptioner = (session: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (captioner: string) => post<unknown>(`${pathOf(session)}/${encodeURIComponent(captioner)}/remove`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['captioners', session] }),
  });
};
