import { attendance as attendanceApi, type PersonSession } from '#shared/records/attendance/api.ts';
import { notThere } from '#shared/base/refusal.ts';
import { caresFor } from '#server/platform/access/assigned.ts';
import { serve } from '#server/platform/http/serve.ts';
import { isOver } from '#server/schedule/stage.ts';
import { presentAttendance } from './present.ts';
import { findAttendance, sessionsWith } from './queries.ts';

export const attendance = serve(attendanceApi.ofSession, {
  async run({ db, caller, now }, { params }) {
    const session = await findAttendance(db, caller, params.id);
    return session ? presentAttendance(session, now) : notThere();
  },
});

export const sessionsOfPerson = serve(attendanceApi.ofPerson, {
  async run({ db, caller, now }, { params }) {
    if (!(await caresFor(db, caller, params.id, now))) return notThere();
    const sessions = await sessionsWith(db, caller, params.id);
    return {
      sessions: sessions.map((session): PersonSession => {
        const { session: shown, people } = presentAttendance(session, now);
        return { ...shown, isOver: isOver(session, now), minutes: session.startsAt > now && people.every(({ segments }) => segments.length === 0) ? null : (people[0]?.netMinutes ?? 0) };
      }),
    };
  },
});
