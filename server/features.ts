import { accountFeature } from './program/account/accountFeature.ts';
import { attendanceFeature } from './records/attendance/attendanceFeature.ts';
import { careFeature } from './program/care/careFeature.ts';
import { captionersFeature } from './program/captioners/captionersFeature.ts';
import { checkinsFeature } from './records/checkins/checkinsFeature.ts';
import { clinicFeature } from './program/clinic/clinicFeature.ts';
import { factorFeature } from './program/factor/factorFeature.ts';
import { familyFeature } from './learning/plans/familyFeature.ts';
import { invitationsFeature } from './program/invitations/invitationsFeature.ts';
import { keptFeature } from './learning/kept/keptFeature.ts';
import { lessonsFeature } from './learning/lessons/lessonsFeature.ts';
import { noticesFeature } from './program/notices/noticesFeature.ts';
import { membersFeature } from './program/people/membersFeature.ts';
import { peopleFeature } from './program/people/peopleFeature.ts';
import { planningFeature } from './program/schedule/planningFeature.ts';
import { practiceFeature } from './learning/practice/practiceFeature.ts';
import { ratingsFeature } from './records/ratings/ratingsFeature.ts';
import { recordFeature } from './records/record/recordFeature.ts';
import { roomsFeature } from './records/rooms/roomsFeature.ts';
import { scheduleFeature } from './program/schedule/scheduleFeature.ts';
import { seenFeature } from './program/seen/seenFeature.ts';
import { sheetsFeature } from './learning/sheets/sheetsFeature.ts';
import { worksheetsFeature } from './learning/worksheets/worksheetsFeature.ts';

/** Every feature of the clinic. What is not here does not exist. */
export const features = [
  accountFeature,
  factorFeature,
  clinicFeature,
  peopleFeature,
  membersFeature,
  careFeature,
  scheduleFeature,
  planningFeature,
  captionersFeature,
  invitationsFeature,
  noticesFeature,
  familyFeature,
  keptFeature,
  lessonsFeature,
  worksheetsFeature,
  sheetsFeature,
  practiceFeature,
  attendanceFeature,
  recordFeature,
  ratingsFeature,
  checkinsFeature,
  roomsFeature,
  seenFeature,
] as const;
