import { z } from 'zod';
import { notThere } from '#shared/live/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { markSeen, unseenNotices } from './notices.ts';

export const notices = defineRoute({
  method: 'get',
  path: '/api/notices',
  by: ['manager'],
  run: async ({ db, caller, now }) => ({ notices: await unseenNotices(db, caller, now) }),
});

export const noticeSeen = defineRoute({
  method: 'post',
  path: '/api/notices/:id/seen',
  by: ['manager'],
  params: z.strictObject({ id: z.string().min(1).max(64) }),
  run: async ({ db, caller, now }, { params }) => ((await markSeen(db, caller, params.id, now)) ? { done: true } : notThere),
});
