import { family as api } from '#shared/learning/plans/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { familyCares } from './cares.ts';
import { endWithTheirDay } from '#server/program/family/consents.ts';
import { myPlans, planShown, plansShown, revokeOwnConsent, signForPlan } from './routes.ts';
import { sessionRelatives, signForSessions } from './sessionRoutes.ts';

export const familyFeature = defineFeature({
  name: 'family',
  api,
  owns: familyCares,
  reckons: endWithTheirDay,
  serves: {
    plans: myPlans,
    signForPlan,
    signForSessions,
    relatives: sessionRelatives,
    revoke: revokeOwnConsent,
    plansShown,
    planShown,
  },
});
