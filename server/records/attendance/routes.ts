import { attendance as attendanceApi, type PersonSession } from '#shared/records/attendance/api.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { isOver } from '#server/program/schedule/stage.ts';
import { presentAttendance, presentMinutes, presentStatus } from './present.ts';
import { findAttendance, sessionsOf } from '../record/queries.ts';

export const attendance = serve(attendanceApi.ofSession, {
  async run({ db, scope, now }, { params }) {
    const session = await findAttendance(db, scope, params.id);
    return session ? presentAttendance(session, now) : notThere();
  },
});

export const sessionsOfPerson = serve(attendanceApi.ofPerson, {
  async run({ db, now, scope, also }, { params }) {
    const found = await sessionsOf(db, { own: scope, attendance: also.attendance }, params.id);
    if (!found) return notThere();
    return {
      sessions: found.sessions.map((session): PersonSession => {
        const { session: shown, people } = presentAttendance(session, now);
        return {
          ...shown,
          isOver: isOver(session, now),
          isLed: found.led.has(session.id),
          minutes: session.startsAt > now && people.every(({ segments }) => segments.length === 0) ? null : (people[0]?.netMinutes ?? 0),
        };
      }),
    };
  },
});

export const attendanceStatus = serve(attendanceApi.status, {
  async run({ db, scope, now }, { params }) {
    const session = await findAttendance(db, scope, params.id);
    return session ? presentStatus(session, now) : notThere();
  },
});

export const attendanceMinutes = serve(attendanceApi.minutes, {
  async run({ db, scope, now }, { params }) {
    const session = await findAttendance(db, scope, params.id);
    return session ? presentMinutes(session, now) : notThere();
  },
});
