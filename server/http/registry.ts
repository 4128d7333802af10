import { choosePassword, passwordNoticeRead, passwordNoticesRoute, passwordOffer } from '#server/auth/passwordRoutes.ts';
import { changePassword, signIn, signOut } from '#server/auth/routes.ts';
import { lessonProgress, lessons, lessonsDone, lessonSource, lessonToRead, lessonVersion, saveOwnLesson, withdrawOwnLesson } from '#server/lessons/routes.ts';
import { noticeSeen, notices } from '#server/notices/routes.ts';
import { kept, keptToRead, removeKept } from '#server/kept/routes.ts';
import { deviceKey, help, me } from '#server/people/routes.ts';
import { myPlans, planShown, plansShown, revokeOwnConsent, signForPlan } from '#server/plans/routes.ts';
import { mailsOff } from '#server/practice/mailsOff.ts';
import { sessionRelatives, signForSessions } from '#server/plans/sessionRoutes.ts';
import { assignedPractice, assignPractice, logPractice, practiceNotes, practiceReminder, practices, setPractice, stopPractice } from '#server/practice/routes.ts';
import { acceptOffer, invitationOffer, invitations, makeInvitation, withdrawInvitation } from '#server/program/routes.ts';
import { deleteNote, openAlerts, sessionRecord, writeOutcome } from '#server/records/recordRoutes.ts';
import { attendance } from '#server/records/routes.ts';
import { captioners, inviteCaptionerRoute, removeCaptionerRoute } from '#server/schedule/captionerRoutes.ts';
import { sessionPeople } from '#server/schedule/peopleRoutes.ts';
import { today, wayIn } from '#server/schedule/routes.ts';
import {
  duplicateSheet,
  finishSheet,
  makeSheet,
  removeSheet,
  saveSheet,
  sharedSheets,
  sheetAsPdf,
  sheetToRead,
  sheets,
  showSheet,
} from '#server/worksheets/routes.ts';
import { publishVersion, publishWorksheet, withdrawWorksheet, worksheets, worksheetToRead } from '#server/worksheets/templateRoutes.ts';
import type { Route } from './route.ts';

/** Every route there is. What is not here does not exist. */
export const routes: readonly Route[] = [
  signIn,
  signOut,
  changePassword,
  passwordOffer,
  choosePassword,
  passwordNoticesRoute,
  passwordNoticeRead,
  me,
  deviceKey,
  help,
  today,
  wayIn,
  sessionPeople,
  captioners,
  inviteCaptionerRoute,
  removeCaptionerRoute,
  attendance,
  sessionRecord,
  openAlerts,
  writeOutcome,
  deleteNote,
  notices,
  noticeSeen,
  kept,
  keptToRead,
  removeKept,
  invitations,
  makeInvitation,
  withdrawInvitation,
  invitationOffer,
  acceptOffer,
  lessons,
  lessonToRead,
  lessonProgress,
  lessonsDone,
  lessonSource,
  lessonVersion,
  saveOwnLesson,
  withdrawOwnLesson,
  worksheets,
  worksheetToRead,
  publishWorksheet,
  publishVersion,
  withdrawWorksheet,
  sheets,
  sharedSheets,
  makeSheet,
  sheetToRead,
  saveSheet,
  showSheet,
  finishSheet,
  duplicateSheet,
  removeSheet,
  sheetAsPdf,
  practices,
  setPractice,
  logPractice,
  practiceNotes,
  practiceReminder,
  stopPractice,
  assignedPractice,
  assignPractice,
  mailsOff,
  myPlans,
  signForPlan,
  signForSessions,
  sessionRelatives,
  revokeOwnConsent,
  plansShown,
  planShown,
];
