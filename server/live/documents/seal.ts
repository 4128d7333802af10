import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SEAL_BYTES } from '#shared/live/documents/letters.ts';

/** Tells a change that this server showed from one it never saw: whoever read it can bring it back after a loss, in its writer's name. */
export interface Seal {
  /** The seal on a change of a document, SEAL_BYTES long. */
  on(document: string, update: Uint8Array): Uint8Array;
  isOn(document: string, change: { update: Uint8Array; seal: Uint8Array }): boolean;
}

/** Seals with a key that lasts as long as the database does (HMAC-SHA-256, RFC 2104, cut to 128 bits). */
export function createSeal(databaseKey: string): Seal {
  // Not Node's own, which makes a new one for each change: that takes twice as long, and every letter waits for it.
  const keyed = hmac.create(sha256, new Uint8Array(hkdfSync('sha256', databaseKey, 'hearth', 'shown document changes', 32)));
  const on = (document: string, update: Uint8Array) =>
    keyed
      .clone()
      .update(Buffer.from(`${document}\n`))
      .update(update)
      .digest()
      .subarray(0, SEAL_BYTES);
  return { on, isOn: (document, { update, seal }) => seal.length === SEAL_BYTES && timingSafeEqual(seal, on(document, update)) };
}
