import { z } from 'zod';
import { notThere } from '#shared/live/refusals.ts';
import { clinicRoles } from '#shared/people/role.ts';
import { defineRoute } from '#server/http/route.ts';
import { turnMailsOff } from './queries.ts';

/**
 * Turns somebody's reminder mails off: pressed on the page that has the same address, or posted by their mail program (RFC 8058), which
 * is signed in nowhere. The link alone says whose.
 */
export const mailsOff = defineRoute({
  method: 'post',
  path: '/mails-off/:token',
  by: [...clinicRoles, 'signedOut'],
  params: z.strictObject({ token: z.string().min(34).max(160) }),
  limit: { points: 60, seconds: 60 },
  async run({ db, mailLinks }, { params }) {
    const personId = mailLinks.personOf(params.token);
    if (personId === null) return notThere;
    await turnMailsOff(db, personId);
    return { done: true };
  },
});
