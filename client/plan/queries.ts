import { useQuery } from '@tanstack/react-query';
import type { SignedSessionConsent } from '#shared/practice/familySessions.ts';
import type { SignedConsent } from '#shared/practice/plans.ts';
import { family } from '#shared/program/family/api.ts';
import { asking, useTell } from '../base/http/use.ts';

const OFTEN_MS = 20_000;

export const useMyPlans = () => useQuery({ ...asking(family.plans), refetchOnMount: 'always' });

/** Asked for again and again: what was taken back goes from the screen too. */
export const usePlansShown = () => useQuery({ ...asking(family.plansShown), refetchInterval: OFTEN_MS });

/** The words of one of them; kept nowhere once it is closed. */
export const usePlanShown = (id: string) => useQuery({ ...asking(family.planShown, { params: { id } }), gcTime: 0, refetchInterval: OFTEN_MS });

export const useSign = (sheet: string) => useTell(family.signForPlan, (consent: SignedConsent) => ({ params: { id: sheet }, body: consent }));
export const useSignForSessions = () => useTell(family.signForSessions, (consent: SignedSessionConsent) => ({ body: consent }));
export const useRevoke = () => useTell(family.revoke, (id: string) => ({ params: { id } }));
