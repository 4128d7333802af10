import { z } from 'zod';
import { notThere } from '#shared/live/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { presentAttendance } from './present.ts';
import { findAttendance } from './queries.ts';

export const attendance = defineRoute({
  method: 'get',
  path: '/api/sessions/:id/attendance',
  by: ['facilitator', 'manager'],
  params: z.strictObject({ id: z.string().min(1).max(64) }),
  async run({ db, caller, now }, { params }) {
    const session = await findAttendance(db, caller, params.id);
    return session ? presentAttendance(session, now) : notThere;
  },
});
