import { seen as seenApi } from '#shared/program/seen/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { whoHasSeen } from './queries.ts';

export const seenByWhom = serve(seenApi.byWhom, {
  run: ({ db, caller }) => whoHasSeen(db, caller),
});
