import { accountFeature } from './auth/accountFeature.ts';
import { attendanceFeature } from './records/attendanceFeature.ts';
import { careFeature } from './care/careFeature.ts';
import { captionersFeature } from './schedule/captionersFeature.ts';
import { checkinsFeature } from './checkins/checkinsFeature.ts';
import { clinicFeature } from './clinic/clinicFeature.ts';
import { factorFeature } from './auth/factor/factorFeature.ts';
import { familyFeature } from './plans/familyFeature.ts';
import { invitationsFeature } from './program/invitationsFeature.ts';
import { keptFeature } from './kept/keptFeature.ts';
import { lessonsFeature } from './lessons/lessonsFeature.ts';
import { noticesFeature } from './notices/noticesFeature.ts';
import { membersFeature } from './people/membersFeature.ts';
import { peopleFeature } from './people/peopleFeature.ts';
import { planningFeature } from './schedule/planningFeature.ts';
import { practiceFeature } from './practice/practiceFeature.ts';
import { ratingsFeature } from './ratings/ratingsFeature.ts';
import { recordFeature } from './records/recordFeature.ts';
import { roomsFeature } from './rooms/roomsFeature.ts';
import { scheduleFeature } from './schedule/scheduleFeature.ts';
import { seenFeature } from './seen/seenFeature.ts';
import { sheetsFeature } from './worksheets/sheetsFeature.ts';
import { worksheetsFeature } from './worksheets/worksheetsFeature.ts';

/** Every feature of the clinic. What is not here does not exist. */
export const features = [accountFeature, factorFeature, clinicFeature, peopleFeature, membersFeature, careFeature, scheduleFeature, planningFeature, captionersFeature, invitationsFeature, noticesFeature, familyFeature, keptFeature, lessonsFeature, worksheetsFeature, sheetsFeature, practiceFeature, attendanceFeature, recordFeature, ratingsFeature, checkinsFeature, roomsFeature, seenFeature] as const;
