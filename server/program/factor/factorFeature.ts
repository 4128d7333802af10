import { factor as api } from '#shared/program/factor/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { factorCares } from './cares.ts';
import { factorJobs } from '#server/platform/auth/factor/factorJobs.ts';
import { beginAppRoute, confirmAppRoute, factorState, newCodesRoute, proveAgainRoute, removeAppRoute, signInByCode } from './routes.ts';

/** What people prove themselves by beside their password. */
export const factorFeature = defineFeature({
  name: 'factor',
  api,
  owns: factorCares,
  jobs: factorJobs,
  serves: {
    state: factorState,
    beginApp: beginAppRoute,
    confirmApp: confirmAppRoute,
    removeApp: removeAppRoute,
    newCodes: newCodesRoute,
    signInByCode,
    proveAgain: proveAgainRoute,
  },
});
