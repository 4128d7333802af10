import { planning as api } from '#shared/program/planning/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { planningCares } from './cares.ts';
import { sessionMailJobs } from './sessionMailJobs.ts';
import { cancelSession, changeSession, lookAtPlan, planChoices, plannedSession, planSession } from './planRoutes.ts';

export const planningFeature = defineFeature({
  name: 'planning',
  api,
  owns: planningCares,
  jobs: sessionMailJobs,
  serves: { choices: planChoices, look: lookAtPlan, plan: planSession, read: plannedSession, change: changeSession, cancel: cancelSession },
});
