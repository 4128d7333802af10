import { useQuery } from '@tanstack/react-query';
import type { SignedSessionConsent } from '#shared/practice/familySessions.ts';
import type { SignedConsent } from '#shared/practice/plans.ts';
import { family } from '#shared/program/family/api.ts';
import { untilNext } from '../base/http/untilNext.ts';
import { endOfDay } from './endOfDay.ts';
import { asking, useTell } from '../base/http/use.ts';
import { whileUnreachable } from '../http/queries.ts';

export const useMyPlans = () => useQuery({ ...asking(family.plans), refetchOnMount: 'always' });

/** What was taken back goes from the screen at once, and what ends by itself when it does. */
export const usePlansShown = () =>
  useQuery({ ...asking(family.plansShown), refetchInterval: ({ state }) => whileUnreachable(state.error) || untilNext((state.data?.plans ?? []).flatMap(({ lastDay }) => endOfDay(lastDay, Date.now())), Date.now()) });

/** The words of one of them; kept nowhere once it is closed. */
export const usePlanShown = (id: string) => useQuery({ ...asking(family.planShown, { params: { id } }), gcTime: 0 });

export const useSign = (sheet: string) => useTell(family.signForPlan, (consent: SignedConsent) => ({ params: { id: sheet }, body: consent }));
export const useSignForSessions = () => useTell(family.signForSessions, (consent: SignedSessionConsent) => ({ body: consent }));
export const useRevoke = () => useTell(family.revoke, (id: string) => ({ params: { id } }));
