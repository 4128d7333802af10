import { accountFace } from './account/face.ts';
import { attendanceFace } from './attendance/face.ts';
import type { Face } from './base/face.ts';
import { careFace } from './care/face.ts';
import { captionersFace } from './captioners/face.ts';
import { clinicFace } from './clinic/face.ts';
import { earlierFace } from './earlier/face.ts';
import { factorFace } from './factor/face.ts';
import { inviteFace } from './invite/face.ts';
import { keptFace } from './kept/face.ts';
import { lessonsFace } from './lessons/face.ts';
import { mailsOffFace } from './mails-off/face.ts';
import { noticesFace } from './notices/face.ts';
import { passwordFace } from './password/face.ts';
import { peopleFace } from './people/face.ts';
import { planFace } from './plan/face.ts';
import { planningFace } from './planning/face.ts';
import { practiceFace } from './practice/face.ts';
import { ratingsFace } from './ratings/face.ts';
import { recordsFace } from './records/face.ts';
import { seenFace } from './seen/face.ts';
import { signInFace } from './sign-in/face.ts';
import { skillsFace } from './skills/face.ts';
import { templatesFace } from './templates/face.ts';

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
