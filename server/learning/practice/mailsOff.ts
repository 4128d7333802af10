import { done } from '#shared/base/endpoint.ts';
import { practice as practiceApi } from '#shared/learning/practice/api.ts';
import { z } from 'zod';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { mailLinks } from './mailLinks.ts';
import { turnMailsOff } from './queries.ts';

/**
 * Turns somebody's reminder mails off: pressed on the page that has the same address, or posted by their mail program (RFC 8058), which
 * is signed in nowhere. The link alone says whose.
 */
export const mailsOff = serve(practiceApi.mailsOff, {
  params: z.strictObject({ token: z.string().min(34).max(160) }),
  limit: { points: 60, seconds: 60 },
  async run({ db, held }, { params }) {
    const personId = held(mailLinks).personOf(params.token);
    if (personId === null) return notThere();
    await turnMailsOff(db, personId);
    return done;
  },
});
