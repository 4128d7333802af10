import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { holding } from '#server/platform/holding.ts';

/** The signed part of the link in a reminder mail that turns these mails off. It says who, by an id that means nothing elsewhere, and nothing else. */
export interface MailLinks {
  tokenOf(personId: string): string;
  /** Whose it is; null where this server did not sign it. */
  personOf(token: string): string | null;
}

// 128 bits: enough for what nobody can try more than sixty times a minute.
const MAC_HEX = 32;

/**
 * Signs and reads those links. They hold as long as the database key does: who finds an old mail can still turn them off, without signing
 * in (RFC 8058 asks for both).
 */
export function createMailLinks(databaseKey: string): MailLinks {
  // Not the database key itself: what signs links must not open the file.
  const key = Buffer.from(hkdfSync('sha256', databaseKey, 'hearth', 'links in reminder mails', 32));
  const macOf = (personId: string) => createHmac('sha256', key).update(personId).digest('hex').slice(0, MAC_HEX);
  return {
    tokenOf: (personId) => `${personId}.${macOf(personId)}`,
    personOf(token) {
      const at = token.lastIndexOf('.');
      const personId = token.slice(0, at);
      const [mac, right] = [Buffer.from(token.slice(at + 1)), Buffer.from(macOf(personId))];
      return at > 0 && mac.length === right.length && timingSafeEqual(mac, right) ? personId : null;
    },
  };
}

/** The links of this server. */
export const mailLinks = holding({ open: ({ secret }) => createMailLinks(secret) });
