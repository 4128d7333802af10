import { account as api } from '#shared/program/account/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { accountCares } from './cares.ts';
import { choosePassword, forgotPassword, passwordNoticeRead, passwordNoticesRoute, passwordOffer } from './passwordRoutes.ts';
import { changePassword, endOtherSignIns, endSignIn, signIn, signIns, signOut } from './routes.ts';
import { passwordJobs } from './passwordJobs.ts';

export const accountFeature = defineFeature({
  name: 'account',
  api,
  owns: accountCares,
  jobs: passwordJobs,
  serves: {
    signIn,
    signOut,
    forgotPassword,
    signIns,
    endSignIn,
    endOtherSignIns,
    changePassword,
    passwordOffer,
    choosePassword,
    passwordNotices: passwordNoticesRoute,
    passwordNoticeRead,
  },
});
