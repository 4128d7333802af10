import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyPlans, PlansShown, PlanView } from '#shared/api/practice.ts';
import type { SignedConsent } from '#shared/practice/plans.ts';
import type { SignedSessionConsent } from '#shared/practice/familySessions.ts';
import { get, post } from '../http/api.ts';

const OFTEN_MS = 20_000;

export const useMyPlans = () => useQuery({ queryKey: ['plans'], queryFn: () => get<MyPlans>('/api/plans'), refetchOnMount: 'always' });

/** Asked for again and again: what was taken back goes from the screen too. */
export const usePlansShown = () => useQuery({ queryKey: ['plans-shown'], queryFn: () => get<PlansShown>('/api/plans-shown'), refetchInterval: OFTEN_MS });

/** The words of one of them; kept nowhere once it is closed. */
export const usePlanShown = (id: string) => useQuery({ queryKey: ['plan-shown', id], queryFn: () => get<PlanView>(`/api/plans-shown/${encodeURIComponent(id)}`), gcTime: 0, refetchInterval: OFTEN_MS });

function useConsentChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ['plans'] }) });
}
export const useSign = (sheet: string) => useConsentChange((consent: SignedConsent) => post(`/api/plans/${encodeURIComponent(sheet)}/consents`, consent));
export const useSignForSessions = () => useConsentChange((consent: SignedSessionConsent) => post('/api/family-consents', consent));
export const useRevoke = () => useConsentChange((id: string) => post(`/api/consents/${encodeURIComponent(id)}/revoke`));
