// What is kept on this device is sealed with a key that the server gives its owner at sign-in. The browser keeps the key, which no script
// can read out, for as long as the person is signed in: after that nobody can open what is still here, until they sign in again.
import { fromBase64 } from 'lib0/buffer';
import { createDecoder, readAny } from 'lib0/decoding';
import { encode, writeAny } from 'lib0/encoding';
import { keyPlace } from './places.ts';
import { rawStore } from './rawStore.ts';
import { ownerOfPage } from './owner.ts';

/** Whether anything can be sealed here at all, and so kept: not on a page whose address does not begin with https. */
export const mayKeep = (): boolean => globalThis.crypto?.subtle !== undefined;

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Where the key comes from where this device does not have it: the server, told by the caller so that this knows no network. */
type AskForKey = () => Promise<string>;
let ask: AskForKey = () => Promise.reject(new Error('nobody to ask'));
export const askKeyBy = (how: AskForKey): void => void (ask = how);

let found: { owner: string; key: CryptoKey } | null = null;

/** The key of whoever owns the page; null where there is none to be had now. */
async function ownKey(): Promise<{ owner: string; key: CryptoKey } | null> {
  const owner = ownerOfPage();
  if (owner === null || !mayKeep()) return null;
  if (found?.owner === owner) return found;
  try {
    const kept = await rawStore<CryptoKey>(keyPlace).get(owner);
    const key = kept ?? (await crypto.subtle.importKey('raw', new Uint8Array(fromBase64(await ask())), 'AES-GCM', false, ['encrypt', 'decrypt']));
    if (!kept) await rawStore<CryptoKey>(keyPlace).put(owner, key);
    return (found = { owner, key });
  } catch {
    return null;
  }
}

/** Asked for early, so that there is one when the connection is lost. */
export const obtainKey = async (): Promise<void> => void (await ownKey());

/** Seals a value for the page's owner; null where that cannot be done now. */
export async function sealFor(value: unknown): Promise<{ owner: string; sealed: Sealed } | null> {
  const own = await ownKey();
  if (!own) return null;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    owner: own.owner,
    sealed: {
      iv,
      data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own.key, encode((to) => writeAny(to, value as never)) as Uint8Array<ArrayBuffer>),
    },
  };
}

/** What was sealed for the page's owner; undefined where it cannot be opened. */
export async function unseal<T>({ iv, data }: Sealed): Promise<T | undefined> {
  const own = await ownKey();
  if (!own) return undefined;
  try {
    return readAny(createDecoder(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, own.key, data)))) as T;
  } catch {
    return undefined;
  }
}
