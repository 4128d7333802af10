import { clinicRoles } from '../../people/role.ts';
import type { PasswordNotices, PasswordOffer } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { DeviceWords } from './device.ts';
import type { credentials, forgotten, newPassword, passwordChange } from './input.ts';

export const passwordLinkUsed = refusal()('passwordLinkUsed', 410);
export const passwordLinkExpired = refusal()('passwordLinkExpired', 410);
export const noClinic = refusal()('noClinic', 403);
export const oneMoment = refusal()('oneMoment', 429);
export const tooManySignIns = refusal()('tooManySignIns', 429);
/** This server sends no mails at all. */
export const noMails = refusal()('noMails');
export const wrongPassword = refusal()('wrongPassword', 401);
export const wrongCurrentPassword = refusal()('wrongCurrentPassword', 403);

/** asks: what is still asked for before somebody is signed in. */
export interface SignInAnswer extends Done {
  asks: 'nothing' | 'code';
}

/** One place where the reader is signed in: the device in words, never where it is. */
export interface SignInView extends DeviceWords {
  id: string;
  usedAt: string;
  since: string;
  isThis: boolean;
}
export interface SignInList {
  signIns: SignInView[];
}

export const account = {
  passwordOffer: endpoint<PasswordOffer>()({
    method: 'get',
    path: '/api/password/:token',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [passwordLinkUsed, passwordLinkExpired],
  }),
  choosePassword: endpoint<SignInAnswer, typeof newPassword>()({
    method: 'post',
    path: '/api/password/:token',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [passwordLinkUsed, passwordLinkExpired, noClinic, oneMoment],
  }),
  passwordNotices: endpoint<PasswordNotices>()({
    method: 'get',
    path: '/api/password-notices',
    by: clinicRoles,
    sees: 'passwordNotices',
    logs: { not: 'signIn' },
    withoutFactor: true,
  }),
  passwordNoticeRead: endpoint<Done>()({
    method: 'post',
    path: '/api/password-notices/:id/read',
    by: clinicRoles,
    sees: 'passwordNotices',
    logs: { not: 'signIn' },
  }),
  signIn: endpoint<SignInAnswer, typeof credentials>()({
    method: 'post',
    path: '/api/auth/sign-in/email',
    by: [...clinicRoles, 'signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [tooManySignIns, oneMoment, wrongPassword, noClinic],
    withoutFactor: true,
    whileLocked: true,
  }),
  changePassword: endpoint<Done, typeof passwordChange>()({
    method: 'post',
    path: '/api/auth/change-password',
    by: clinicRoles,
    sees: null,
    logs: { not: 'signIn' },
    refuses: [oneMoment, wrongCurrentPassword],
    fresh: 'withFactor',
  }),
  /** Says the same, in the same time, whether the address has an account or not. */
  forgotPassword: endpoint<Done, typeof forgotten>()({
    method: 'post',
    path: '/api/password-forgotten',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [noMails],
  }),
  signIns: endpoint<SignInList>()({ method: 'get', path: '/api/sign-ins', by: clinicRoles, sees: 'signIns', logs: { not: 'own' } }),
  endSignIn: endpoint<Done>()({ method: 'post', path: '/api/sign-ins/:id/end', by: clinicRoles, sees: 'signIns', logs: { not: 'signIn' } }),
  endOtherSignIns: endpoint<Done>()({ method: 'post', path: '/api/sign-ins/end-others', by: clinicRoles, sees: 'signIns', logs: { not: 'signIn' } }),
  signOut: endpoint<Done>()({
    method: 'post',
    path: '/api/auth/sign-out',
    by: [...clinicRoles, 'signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    withoutFactor: true,
    whileLocked: true,
  }),
};
