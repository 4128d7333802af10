import { defineFace } from '../../base/face.ts';

export const signInFace = defineFace({
  name: 'signIn',
  pages: [
    { path: 'sign-in', load: () => import('./SignInPage.tsx').then(({ SignInPage }) => SignInPage) },
    { path: 'password-forgotten', load: () => import('./ForgottenPage.tsx').then(({ ForgottenPage }) => ForgottenPage) },
  ],
});
