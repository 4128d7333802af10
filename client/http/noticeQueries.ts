import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClinicNoticeView } from '#shared/api/types.ts';
import { get, post } from './api.ts';

const OFTEN_MS = 10_000;

export const useClinicNotices = () =>
  useQuery({ queryKey: ['notices'], queryFn: () => get<{ notices: ClinicNoticeView[] }>('/api/notices'), refetchInterval: OFTEN_MS });

export const useNoticeSeen = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/notices/${encodeURIComponent(id)}/seen`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
};
