import { hkdfSync, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import type { Db } from '#server/db/open.ts';
import type { Settings } from '#server/settings.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
const DAY_SECONDS = 24 * 60 * 60;

/** Sign-in, as the rest of the server knows it. */
export interface Auth {
  db: Db;
  /** Opens a sign-in. Gives its cookies, or null when address and password do not belong together. */
  signIn(email: string, password: string, headers: Headers): Promise<{ personId: string; cookies: string[] } | null>;
  /** Ends the sign-in these headers carry, if any. Gives the cookies that clear it. */
  signOut(headers: Headers): Promise<string[]>;
  /** Who these headers belong to, and by which sign-in, or null; `cookies` prolong a sign-in that was used. */
  readSession(headers: Headers): Promise<{ personId: string; signIn: string; cookies: string[] } | null>;
  /** Changes the password of whoever these headers belong to and ends their other sign-ins. Gives the new cookies, or null when `current` is wrong. */
  changePassword(current: string, next: string, headers: Headers): Promise<string[] | null>;
  hashPassword(password: string): Promise<string>;
}

/** Sets up better-auth on our tables. Its HTTP routes are not mounted: our own routes are the only way in. */
export function createAuth({ db, settings, databaseKey }: { db: Db; settings: Settings; databaseKey: string }): Auth {
  const { api } = betterAuth({
    appName: 'Hearth',
    baseURL: settings.publicUrl ?? `http://${settings.host}:${settings.port}`,
    secret: cookieSecret(databaseKey),
    database: prismaAdapter(db.prisma, { provider: 'sqlite' }),
    user: { modelName: 'person' },
    session: { modelName: 'authSession', expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
    advanced: { cookiePrefix: 'hearth', useSecureCookies: isHttps(settings), ipAddress: { disableIpTracking: true } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It would name addresses and people.
    logger: { disabled: true },
  });

  return {
    db,
    hashPassword,
    async signIn(email, password, headers) {
      try {
        const answer = await api.signInEmail({ body: { email, password }, headers: withoutCookies(headers), returnHeaders: true });
        return { personId: answer.response.user.id, cookies: answer.headers.getSetCookie() };
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

/** The secret that signs cookies. Not the database key itself: what signs cookies must not open the file. */
export const cookieSecret = (databaseKey: string): string =>
  Buffer.from(hkdfSync('sha256', databaseKey, 'hearth', 'sign-in cookies', 32)).toString('base64url');

// An old cookie must not decide anything about a new sign-in.
function withoutCookies(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('cookie');
  return copy;
}
