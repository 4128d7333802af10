import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Tells a change that this server showed from one it never saw: whoever read it can bring it back after a loss, in its writer's name. */
export interface Seal {
  /** The seal on a change of a document, 22 characters. `update` is in base64, as it is sent. */
  on(document: string, update: string): string;
  isOn(document: string, change: { update: string; seal: string }): boolean;
}

const SEAL_BYTES = 16;

/** Seals with a key that lasts as long as the database does (HMAC-SHA-256, RFC 2104, cut to 128 bits). */
export function createSeal(databaseKey: string): Seal {
  // Not Node's own, which makes a new one for each change: that takes twice as long, and every letter waits for it.
  const keyed = hmac.create(sha256, new Uint8Array(hkdfSync('sha256', databaseKey, 'hearth', 'shown document changes', 32)));
  const sealOf = (document: string, update: string) => Buffer.from(keyed.clone().update(Buffer.from(`${document}\n${update}`)).digest().subarray(0, SEAL_BYTES));
  return {
    on: (document, update) => sealOf(document, update).toString('base64url'),
    isOn(document, { update, seal }) {
      const given = Buffer.from(seal, 'base64url');
      return given.length === SEAL_BYTES && timingSafeEqual(given, sealOf(document, update));
    },
  };
}
