import { accountFace } from './program/account/face.ts';
import { attendanceFace } from './records/attendance/face.ts';
import type { Face } from './base/face.ts';
import { careFace } from './program/care/face.ts';
import { captionersFace } from './program/captioners/face.ts';
import { clinicFace } from './program/clinic/face.ts';
import { earlierFace } from './program/schedule/face.ts';
import { factorFace } from './program/factor/face.ts';
import { inviteFace } from './program/invitations/face.ts';
import { keptFace } from './learning/kept/face.ts';
import { lessonsFace } from './learning/lessons/face.ts';
import { mailsOffFace } from './learning/mails-off/face.ts';
import { noticesFace } from './program/notices/face.ts';
import { passwordFace } from './program/password/face.ts';
import { peopleFace } from './program/people/face.ts';
import { planFace } from './learning/plans/face.ts';
import { planningFace } from './program/planning/face.ts';
import { practiceFace } from './learning/practice/face.ts';
import { ratingsFace } from './records/ratings/face.ts';
import { recordsFace } from './records/record/face.ts';
import { seenFace } from './program/seen/face.ts';
import { signInFace } from './program/sign-in/face.ts';
import { skillsFace } from './learning/sheets/face.ts';
import { templatesFace } from './learning/templates/face.ts';

/** Every feature that is seen, in the order of its ways and blocks. */
export const faces: readonly Face[] = [
  passwordFace,
  factorFace,
  noticesFace,
  recordsFace,
  careFace,
  planningFace,
  peopleFace,
  practiceFace,
  skillsFace,
  lessonsFace,
  planFace,
  ratingsFace,
  earlierFace,
  keptFace,
  seenFace,
  templatesFace,
  clinicFace,
  attendanceFace,
  captionersFace,
  accountFace,
  signInFace,
  inviteFace,
  mailsOffFace,
];
