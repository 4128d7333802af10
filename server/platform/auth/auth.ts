import { hkdfSync, randomUUID } from 'node:crypto';
import type { Db } from '#server/platform/db/open.ts';
import type { Settings } from '#server/platform/settings.ts';
import { createTurns, type Turns } from '#server/platform/turns.ts';
import { createBetterAuth, isHttps } from './betterAuth.ts';
import { createSecondStep, type Opened, type SecondStep } from './factor/secondStep.ts';
import { factorSeal, type Seal } from './factor/secrets.ts';
import { isNo } from './isNo.ts';
import { createKnownBrowsers, type KnownBrowsers } from './knownBrowsers.ts';
import { linkToken } from './linkToken.ts';
import { hashPassword, isOldHash, isPasswordOf } from './passwords.ts';
import { beginSignIn, findSignIn, goesOn, replaceSignIn } from './signIns.ts';

/** Hashing takes a thread of four; the disk needs the others. */
const HASHED_AT_ONCE = 2;
const WAITING_MAX = 60;

/** What a right password opens: a sign-in, or (`token` null) the step that asks for the second factor. */
export type PasswordTaken = Omit<Opened, 'token'> & { token: string | null };

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
  /** Opens a sign-in, or asks for the second factor; hashes. Null when address and password do not belong together. */
  signIn(email: string, password: string, headers: Headers): Promise<PasswordTaken | null>;
  /** The step after it. */
  secondStep: SecondStep;
  /** What second factors are sealed by on disk. */
  seal: Seal;
  /** Ends the sign-in these headers carry, if any. Gives the cookies that clear it. */
  signOut(headers: Headers): Promise<string[]>;
  /** Who these headers belong to, and by which sign-in, or null: none, or it has ended. */
  readSession(headers: Headers): Promise<{ personId: string; signIn: string } | null>;
  /** Which browsers somebody signed in with before. */
  known: KnownBrowsers;
  /** Changes the password of whoever these headers belong to and ends their other sign-ins; hashes. Gives the new cookies, or null when `current` is wrong. */
  changePassword(current: string, next: string, headers: Headers): Promise<string[] | null>;
  /** Whether this is somebody's password; hashes. */
  isPassword(personId: string, password: string): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
  /** What a person's browser keeps is under this mark, sealed with this key (base64). */
  onDevices(personId: string): { owner: string; key: string };
}

/** Sets up sign-in: better-auth on our tables, behind our own routes. */
export function createAuth({ db, settings, secret }: { db: Db; settings: Settings; secret: string }): Auth {
  const better = createBetterAuth({ db, settings, secret });
  const { api } = better;
  const seal = factorSeal(better);
  const sessionOf = (headers: Headers) => api.getSession({ headers });

  return {
    db,
    isDemo: settings.isDemo,
    tokenFor: (id) => linkToken(secret, id),
    hashing: createTurns({ atOnce: HASHED_AT_ONCE, waitingMax: WAITING_MAX }).take,
    hashPassword,
    secondStep: createSecondStep({ auth: better, db, seal }),
    seal,
    known: createKnownBrowsers({ secret, cookie: `${isHttps(settings) ? '__Host-hearth' : 'hearth'}.known`, isHttps: isHttps(settings) }),
    onDevices: (personId) => onDevices(secret, personId),
    async signIn(email, password, headers) {
      const taken = await orNo(() => api.signInEmail({ body: { email, password }, headers: withoutCookies(headers), returnHeaders: true }));
      if (!taken) return null;
      const { id: personId } = await db.prisma.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
      await mendHash(db, personId, password);
      // Where the step comes first, the plugin has put its own answer in the place of this one.
      const { token = null } = taken.response as { token?: string };
      if (token !== null) await beginSignIn(db, token, new Date());
      return { personId, token, cookies: taken.headers.getSetCookie() };
    },
    async changePassword(currentPassword, newPassword, headers) {
      const before = await sessionOf(headers);
      const row = before && (await findSignIn(db, before.session.id));
      const changed = await orNo(() => api.changePassword({ body: { currentPassword, newPassword, revokeOtherSessions: true }, headers, returnHeaders: true }));
      if (!changed) return null;
      if (changed.response.token) await replaceSignIn(db, changed.response.token, row, new Date());
      return changed.headers.getSetCookie();
    },
    async isPassword(personId, password) {
      const account = await passwordOf(db, personId);
      return account?.password ? isPasswordOf(account.password, password) : false;
    },
    async signOut(headers) {
      const answer = await api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    async readSession(headers) {
      const found = headers.has('cookie') ? await sessionOf(headers) : null;
      const row = found && (await findSignIn(db, found.session.id));
      if (!row || !(await goesOn(db, row, new Date()))) return null;
      return { personId: row.userId, signIn: row.id };
    },
  };
}

async function orNo<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isNo(error)) return null;
    throw error;
  }
}

/** The row in which better-auth looks for a password (already hashed). */
export const credentialOf = (personId: string, hash: string) => ({
  id: randomUUID(),
  accountId: personId,
  providerId: 'credential',
  password: hash,
});

const passwordOf = (db: Db, userId: string) => db.prisma.authAccount.findFirst({ where: { userId, providerId: 'credential' } });

// Only here is the password at hand from which a hash of today's kind can be made.
async function mendHash(db: Db, personId: string, password: string): Promise<void> {
  const account = await passwordOf(db, personId);
  if (!account?.password || !isOldHash(account.password)) return;
  const hash = await hashPassword(password);
  // Not over one that was changed meanwhile.
  await db.prisma.authAccount.updateMany({ where: { id: account.id, password: account.password }, data: { password: hash } });
}

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
