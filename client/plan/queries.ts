import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyPlans, PlansShown } from '#shared/api/practice.ts';
import { get, post } from '../http/api.ts';

const OFTEN_MS = 20_000;

export const useMyPlans = () => useQuery({ queryKey: ['plans'], queryFn: () => get<MyPlans>('/api/plans'), refetchOnMount: 'always' });

/** Asked for again and again: what was taken back goes from the screen too. */
export const usePlansShown = () => useQuery({ queryKey: ['plans-shown'], queryFn: () => get<PlansShown>('/api/plans-shown'), refetchInterval: OFTEN_MS });

export const usePlanReaders = (sheet: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { relative: string; mayRead: boolean }) => post(`/api/plans/${encodeURIComponent(sheet)}/readers`, change),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  });
};
