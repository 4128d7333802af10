import { account as api } from '#shared/program/account/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { accountCares } from './cares.ts';
import { choosePassword, passwordNoticeRead, passwordNoticesRoute, passwordOffer } from './passwordRoutes.ts';
import { changePassword, signIn, signOut } from './routes.ts';
import { passwordJobs } from './passwordJobs.ts';

export const accountFeature = defineFeature({
  name: 'account',
  api,
  owns: accountCares,
  jobs: passwordJobs,
  serves: {
    signIn,
    signOut,
    changePassword,
    passwordOffer,
    choosePassword,
    passwordNotices: passwordNoticesRoute,
    passwordNoticeRead,
  },
});
