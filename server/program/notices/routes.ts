import { done } from '#shared/base/endpoint.ts';
import { notices as noticesApi } from '#shared/program/notices/api.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { markSeen, unseenNotices } from './notices.ts';

export const notices = serve(noticesApi.list, {
  run: async ({ db, caller, now }) => ({ notices: await unseenNotices(db, caller, now) }),
});

export const noticeSeen = serve(noticesApi.seen, {
  run: async ({ db, caller, now }, { params }) => ((await markSeen(db, caller, params.id, now)) ? done : notThere()),
});
