// Somebody signed out where the server could not be told: a mark on this device ends their sign-in at the first contact, before anything else is asked.
import { account } from '#shared/program/account/api.ts';
import { readCookie, readValue, writeCookie, writeValue } from '../device/values.ts';

/** Whether a sign-in of this device has yet to end at the server. Until then nobody is signed in here. */
export const isEnding = (): boolean => readValue('ending') !== null || readCookie('ending');

/** From now on nobody is signed in on this device, whatever the server knows. Gives false where this browser can note nothing at all. */
export const markEnding = (): boolean => writeValue('ending', 'yes') || writeCookie('ending', true);

let asking: Promise<boolean> | null = null;

/** Ends at the server what was marked, if anything was. Gives whether nothing is left to end. */
export function endMarked({ evenUnmarked = false } = {}): Promise<boolean> {
  if (!evenUnmarked && !isEnding()) return Promise.resolve(true);
  return (asking ??= end().finally(() => (asking = null)));
}

async function end(): Promise<boolean> {
  const answer = await fetch(account.signOut.path, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: true,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null);
  if (!answer?.ok) return false;
  writeValue('ending', null);
  writeCookie('ending', false);
  return true;
}
