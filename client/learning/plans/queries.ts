import type { SignedSessionConsent } from '#shared/program/family/familySessions.ts';
import type { SignedConsent } from '#shared/program/family/plans.ts';
import { family } from '#shared/learning/plans/api.ts';
import { endOfDay } from './endOfDay.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useMyPlans = () => useAsk(family.plans, { freshFor: 0 });

/** What was taken back goes from the screen at once, and what ends by itself when it does. */
export const usePlansShown = () => useAsk(family.plansShown, { changesAt: ({ plans }) => plans.flatMap(({ lastDay }) => endOfDay(lastDay, Date.now())) });

/** The words of one of them; kept nowhere once it is closed. */
export const usePlanShown = (id: string) => useAsk(family.planShown, { params: { id } }, { isForgotten: true });

export const useSign = (sheet: string) => useTell(family.signForPlan, (consent: SignedConsent) => ({ params: { id: sheet }, body: consent }));
export const useSignForSessions = () => useTell(family.signForSessions, (consent: SignedSessionConsent) => ({ body: consent }));
export const useRevoke = () => useTell(family.revoke, (id: string) => ({ params: { id } }));
