import { parseCookies } from 'better-auth/cookies';
import type { Db } from '#server/platform/db/open.ts';
import type { BetterAuth } from '../betterAuth.ts';
import { isNo } from '../isNo.ts';
import { beginSignIn } from '../signIns.ts';
import { appCodeAt } from './appCodes.ts';
import { takeAppCode, type FactorParts } from './factors.ts';
import { readRecoveryCode } from './recoveryCodes.ts';
import type { Seal } from './secrets.ts';

/** A sign-in that was opened: its row's token, and the cookies that carry it. */
export interface Opened {
  personId: string;
  token: string;
  cookies: string[];
}

/** The second step of signing in, between the password and the sign-in. */
export interface SecondStep {
  /** Whose it is by the cookie that their password gave them; null where there is none, or it ended. */
  whose(headers: Headers): Promise<string | null>;
  /** Takes a code of their app or a recovery code, once. Null where it is wrong. */
  take(personId: string, typed: string, headers: Headers, now: Date): Promise<Opened | null>;
}

/** Sets up the second step on better-auth's plugin, which keeps the step and opens the sign-in; that a code counts once is ours. */
export function createSecondStep({ auth, db, seal }: { auth: BetterAuth; db: Db; seal: Seal }): SecondStep {
  const parts: FactorParts = { db, seal };
  const cookieOf = async (headers: Headers): Promise<{ name: string; value: string } | null> => {
    const { name } = (await auth.$context).createAuthCookie('two_factor');
    const value = parseCookies(headers.get('cookie') ?? '').get(name);
    return value ? { name, value } : null;
  };
  // Whoever is signed in here already decides nothing about it.
  const stepAlone = async (headers: Headers): Promise<Headers> => {
    const cookie = await cookieOf(headers);
    const browser = { 'user-agent': headers.get('user-agent') ?? '' };
    return new Headers(cookie ? { ...browser, cookie: `${cookie.name}=${encodeURIComponent(decodeURIComponent(cookie.value))}` } : browser);
  };
  async function open(personId: string, asked: Promise<{ headers: Headers; response: unknown }>): Promise<Opened | null> {
    try {
      const { headers, response } = await asked;
      const { token } = response as { token: string };
      await beginSignIn(db, token, new Date());
      return { personId, token, cookies: headers.getSetCookie() };
    } catch (error) {
      if (isNo(error)) return null;
      throw error;
    }
  }
  return {
    async whose(headers) {
      const cookie = await cookieOf(headers);
      // The name alone, which cannot be guessed; its signature is looked at when the step is taken.
      const identifier = cookie && decodeURIComponent(cookie.value).split('.')[0];
      const row = identifier ? await db.prisma.authVerification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } }) : null;
      return row?.value ?? null;
    },
    async take(personId, typed, headers, now) {
      const given = { headers: await stepAlone(headers), returnHeaders: true as const };
      const recovery = readRecoveryCode(typed);
      if (recovery !== null) return open(personId, auth.api.verifyBackupCode({ body: { code: recovery }, ...given }));
      if (!(await takeAppCode(parts, personId, typed, now))) return null;
      const { secret } = await db.prisma.twoFactor.findUniqueOrThrow({ where: { userId: personId } });
      // The plugin would take codes that are still to come as well, and any of them twice: it is given the one of this moment.
      return open(personId, auth.api.verifyTOTP({ body: { code: await appCodeAt(await seal.open(secret), new Date()) }, ...given }));
    },
  };
}
