import { hkdfSync, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import type { Db } from '#server/db/open.ts';
import type { Settings } from '#server/settings.ts';
import { DAY_MS } from '#shared/base/day.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '#shared/program/account/fields.ts';
import { linkToken } from './linkToken.ts';
import { hashPassword, isOldHash, isPasswordOf } from './passwords.ts';
import { createTurns, type Turns } from '#server/turns.ts';

const DAY_SECONDS = DAY_MS / 1000;
/** Hashing takes a thread of four; the disk needs the others. */
const HASHED_AT_ONCE = 2;
const WAITING_MAX = 60;

/** Sign-in, as the rest of the server knows it. */
export interface Auth {
  db: Db;
  /** Whether the demo's people may sign in. */
  isDemo: boolean;
  /** The secret part of the link that stands for a row. */
  tokenFor(id: string): string;
  /**
   * Does work that hashes a password when it is the turn of `from` (an address). Everything below that says so is called inside such work.
   * Null where too many wait to be let in.
   */
  hashing: Turns['take'];
  /** Opens a sign-in; hashes. Gives its cookies, or null when address and password do not belong together. */
  signIn(email: string, password: string, headers: Headers): Promise<{ personId: string; cookies: string[] } | null>;
  /** Ends the sign-in these headers carry, if any. Gives the cookies that clear it. */
  signOut(headers: Headers): Promise<string[]>;
  /** Who these headers belong to, and by which sign-in, or null; `cookies` prolong a sign-in that was used. */
  readSession(headers: Headers): Promise<{ personId: string; signIn: string; cookies: string[] } | null>;
  /** Changes the password of whoever these headers belong to and ends their other sign-ins; hashes. Gives the new cookies, or null when `current` is wrong. */
  changePassword(current: string, next: string, headers: Headers): Promise<string[] | null>;
  hashPassword(password: string): Promise<string>;
  /** What a person's browser keeps is under this mark, sealed with this key (base64). */
  onDevices(personId: string): { owner: string; key: string };
}

/** Sets up better-auth on our tables. Its HTTP routes are not mounted: our own routes are the only way in. */
export function createAuth({ db, settings, secret }: { db: Db; settings: Settings; secret: string }): Auth {
  const { api } = betterAuth({
    appName: 'Hearth',
    baseURL: settings.publicUrl ?? `http://${settings.host}:${settings.port}`,
    secret: cookieSecret(secret),
    database: prismaAdapter(db.prisma, { provider: 'sqlite' }),
    user: { modelName: 'person' },
    session: { modelName: 'authSession', expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX, password: { hash: hashPassword, verify: ({ hash, password }) => isPasswordOf(hash, password) } },
    advanced: {
      cookiePrefix: isHttps(settings) ? '__Host-hearth' : 'hearth',
      // It knows the weaker __Secure- alone, and would put it before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(settings) },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It would name addresses and people.
    logger: { disabled: true },
  });

  return {
    db,
    isDemo: settings.isDemo,
    tokenFor: (id) => linkToken(secret, id),
    hashing: createTurns({ atOnce: HASHED_AT_ONCE, waitingMax: WAITING_MAX }).take,
    hashPassword,
    onDevices: (personId) => onDevices(secret, personId),
    async signIn(email, password, headers) {
      try {
        const answer = await api.signInEmail({ body: { email, password }, headers: withoutCookies(headers), returnHeaders: true });
        const personId = answer.response.user.id;
        await mendHash(db, personId, password);
        return { personId, cookies: answer.headers.getSetCookie() };
      } catch (error) {
        if (isNo(error)) return null;
        throw error;
      }
    },
    async changePassword(currentPassword, newPassword, headers) {
      try {
        const answer = await api.changePassword({ body: { currentPassword, newPassword, revokeOtherSessions: true }, headers, returnHeaders: true });
        return answer.headers.getSetCookie();
      } catch (error) {
        if (isNo(error)) return null;
        throw error;
      }
    },
    async signOut(headers) {
      const answer = await api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    async readSession(headers) {
      if (!headers.has('cookie')) return null;
      const answer = await api.getSession({ headers, returnHeaders: true });
      return answer.response && { personId: answer.response.user.id, signIn: answer.response.session.id, cookies: answer.headers.getSetCookie() };
    },
  };
}

/** The row in which better-auth looks for a password (already hashed). */
export const credentialOf = (personId: string, hash: string) => ({
  id: randomUUID(),
  accountId: personId,
  providerId: 'credential',
  password: hash,
});

/** Whether people reach this server over https. */
export const isHttps = (settings: Settings): boolean => settings.tls !== null || (settings.publicUrl?.startsWith('https:') ?? false);

const isNo = (error: unknown) => error instanceof APIError && error.statusCode < 500;

// Only here is the password at hand from which a hash of today's kind can be made.
async function mendHash(db: Db, personId: string, password: string): Promise<void> {
  const account = await db.prisma.authAccount.findFirst({ where: { userId: personId, providerId: 'credential' } });
  if (!account?.password || !isOldHash(account.password)) return;
  const hash = await hashPassword(password);
  // Not over one that was changed meanwhile.
  await db.prisma.authAccount.updateMany({ where: { id: account.id, password: account.password }, data: { password: hash } });
}

/** The secret that signs cookies. Not the database key itself: what signs cookies must not open the file. */
export const cookieSecret = (databaseKey: string): string =>
  Buffer.from(hkdfSync('sha256', databaseKey, 'hearth', 'sign-in cookies', 32)).toString('base64url');

/** The mark and key for what this person's browsers keep: derived, so the same at each sign-in, and nowhere stored. */
const onDevices = (databaseKey: string, personId: string) => ({
  owner: Buffer.from(hkdfSync('sha256', databaseKey, personId, 'mark on devices', 12)).toString('base64url'),
  key: Buffer.from(hkdfSync('sha256', databaseKey, personId, 'key on devices', 32)).toString('base64'),
});

// An old cookie must not decide anything about a new sign-in.
function withoutCookies(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('cookie');
  return copy;
}
