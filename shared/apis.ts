import { kept } from './learning/kept/api.ts';
import { lessons } from './learning/lessons/api.ts';
import { practice } from './learning/practice/api.ts';
import { sheets } from './learning/sheets/api.ts';
import { worksheets } from './learning/worksheets/api.ts';
import { account } from './program/account/api.ts';
import { care } from './program/care/api.ts';
import { captioners } from './program/captioners/api.ts';
import { clinic } from './program/clinic/api.ts';
import { factor } from './program/factor/api.ts';
import { family } from './learning/plans/api.ts';
import { invitations } from './program/invitations/api.ts';
import { members } from './program/members/api.ts';
import { notices } from './program/notices/api.ts';
import { people } from './program/people/api.ts';
import { planning } from './program/planning/api.ts';
import { schedule } from './program/schedule/api.ts';
import { seen } from './program/seen/api.ts';
import { attendance } from './records/attendance/api.ts';
import { ratings } from './records/ratings/api.ts';
import { record } from './records/record/api.ts';

/** Everything a browser may ask, by feature. What is not here does not exist. For the server and for tests: a page takes the `api.ts` it needs. */
export const apis = {
  account,
  factor,
  clinic,
  people,
  members,
  care,
  schedule,
  planning,
  captioners,
  attendance,
  record,
  ratings,
  notices,
  kept,
  invitations,
  lessons,
  worksheets,
  sheets,
  practice,
  family,
  seen,
} as const;
