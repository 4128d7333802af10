import { createHash, createHmac, hkdfSync } from 'node:crypto';

/**
 * The secret part of the link that stands for the row of this id (an invitation, a way to a new password): 256 bits that only this server
 * can tell, so that a mail can be sent from a row which does not hold what opens an account.
 */
export const linkToken = (databaseKey: string, id: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', databaseKey, 'hearth', 'links that open an account', 32)))
    .update(id)
    .digest('base64url');

/** By which the row of a link is found. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
