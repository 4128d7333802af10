import { attendance as attendanceApi } from '#shared/records/attendance/api.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { presentAttendance } from './present.ts';
import { findAttendance } from './queries.ts';

export const attendance = serve(attendanceApi.ofSession, {
  async run({ db, caller, now }, { params }) {
    const session = await findAttendance(db, caller, params.id);
    return session ? presentAttendance(session, now) : notThere();
  },
});
