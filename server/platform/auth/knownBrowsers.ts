import { DAY_MS } from '#shared/base/day.ts';
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

/** As long as browsers keep one. */
const KEPT_SECONDS = (400 * DAY_MS) / 1000;
/** A family's tablet; the oldest goes first. */
const PEOPLE_MAX = 8;
const TAG = 22;

/** Which browsers somebody has signed in with before: told by a signed cookie, kept nowhere here. */
export interface KnownBrowsers {
  /** What this browser is counted under for this account; null where this account never signed in here. */
  idFor(account: string, headers: Headers): string | null;
  /** The cookie by which it is known from now on. */
  remember(account: string, headers: Headers): string;
}

/** `account`: its address. The cookie holds a random number and, for each account, what only this server can work out of both: it names nobody. */
export function createKnownBrowsers({ secret, cookie, isHttps }: { secret: string; cookie: string; isHttps: boolean }): KnownBrowsers {
  const key = Buffer.from(hkdfSync('sha256', secret, 'hearth', 'browsers that are known', 32));
  const tagOf = (browser: string, account: string) => createHmac('sha256', key).update(`${browser} ${account}`).digest('base64url').slice(0, TAG);
  const read = (headers: Headers): { browser: string; tags: string[] } | null => {
    const [browser = '', ...tags] = (parseCookies(headers.get('cookie') ?? '').get(cookie) ?? '').split('.');
    return /^[\w-]{22}$/.test(browser) ? { browser, tags: tags.filter((tag) => tag.length === TAG).slice(-PEOPLE_MAX) } : null;
  };
  return {
    idFor(account, headers) {
      const known = read(headers);
      return known?.tags.some((tag) => isSame(tag, tagOf(known.browser, account))) ? known.browser : null;
    },
    remember(account, headers) {
      const { browser, tags } = read(headers) ?? { browser: randomBytes(16).toString('base64url'), tags: [] };
      const tag = tagOf(browser, account);
      const value = [browser, ...[...tags.filter((one) => one !== tag), tag].slice(-PEOPLE_MAX)].join('.');
      return `${cookie}=${value}; Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; ${isHttps ? 'Secure; ' : ''}SameSite=Lax`;
    },
  };
}

const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
