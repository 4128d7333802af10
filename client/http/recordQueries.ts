import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlertView, SessionRecord, SessionRelatives } from '#shared/api/types.ts';
import { get, post } from './api.ts';

const OFTEN_MS = 20_000;
const SOON_MS = 5_000;

export const useSessionRecord = (session: string) =>
  useQuery({
    queryKey: ['record', session],
    queryFn: () => get<SessionRecord>(`/api/sessions/${encodeURIComponent(session)}/record`),
    refetchInterval: OFTEN_MS,
  });

/** What may be said to whom, for the facilitators of a session that is on; null: not asked. */
export const useSessionRelatives = (session: string | null) =>
  useQuery({
    queryKey: ['relatives', session],
    queryFn: () => get<SessionRelatives>(`/api/sessions/${encodeURIComponent(session ?? '')}/relatives`),
    enabled: session !== null,
    refetchInterval: SOON_MS,
    // A consent may be taken back at any moment: an answer of an earlier one is none.
    gcTime: 0,
  });

export const useOpenAlerts = () =>
  useQuery({ queryKey: ['alerts'], queryFn: () => get<{ alerts: AlertView[] }>('/api/alerts'), refetchInterval: OFTEN_MS });

export const useWriteOutcome = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, outcome }: { id: string; outcome: string }) => post<unknown>(`/api/alerts/${encodeURIComponent(id)}/outcome`, { outcome }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['alerts'] }), queries.invalidateQueries({ queryKey: ['record'] })]),
  });
};

export const useDeleteNote = (session: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<unknown>(`/api/sessions/${encodeURIComponent(session)}/note/delete`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['record', session] }),
  });
};
