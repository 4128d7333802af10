import { papersBusy, tooLongForPaper } from '#server/worksheets/paperMaker.ts';
import { forbidden, notSaved, notThere, refuse, sessionEnded, tooLarge, tooMany, type Refusal } from '#shared/live/refusals.ts';

export const signedOut = refuse('signedOut', 'Please sign in first.');
export const signedInAlready = refuse('signedInAlready', 'Somebody is signed in here already. Sign out first, then open the link again.');
export const wrongPassword = refuse('wrongPassword', 'The email address or the password is not right. Please try again.');
export const wrongCurrentPassword = refuse('wrongCurrentPassword', 'Your current password is not right, so nothing was changed.');
export const noClinic = refuse('noClinic', 'Your account does not belong to a clinic any more. Please call your clinic.');
export const tooManySignIns = refuse('tooManySignIns', 'There were too many tries to sign in. Please wait 15 minutes, or call your clinic if you need to join now.');
export const oneMoment = refuse('oneMoment', 'Many people are signing in right now. One moment.');
export const foreignPage = refuse('foreignPage', 'This request came from another website, so nothing was done. Open Hearth itself and try again.');
export const notJson = refuse('badInput', 'body: not understood');

const statusByCode: Readonly<Record<string, number>> = {
  badInput: 400,
  [signedOut.refused]: 401,
  [wrongPassword.refused]: 401,
  [wrongCurrentPassword.refused]: 403,
  [forbidden.refused]: 403,
  [noClinic.refused]: 403,
  [foreignPage.refused]: 403,
  [notThere.refused]: 404,
  [signedInAlready.refused]: 409,
  emailTaken: 409,
  [sessionEnded.refused]: 410,
  invitationExpired: 410,
  passwordLinkUsed: 410,
  passwordLinkExpired: 410,
  invitationUsed: 410,
  invitationWithdrawn: 410,
  [tooLarge.refused]: 413,
  [tooLongForPaper.refused]: 422,
  [tooMany.refused]: 429,
  // A full disk: whoever keeps what was written sends it again.
  [notSaved.refused]: 503,
  [oneMoment.refused]: 429,
  [papersBusy.refused]: 429,
  [tooManySignIns.refused]: 429,
};

/** The HTTP status of a refusal; 409 for codes that have no better one. */
export const statusOf = (refusal: Refusal): number => statusByCode[refusal.refused] ?? 409;
