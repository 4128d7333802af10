import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Db } from '#server/platform/db/open.ts';
import type { Settings } from '#server/platform/settings.ts';
import { DAY_MS } from '#shared/base/day.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '#shared/program/account/fields.ts';
import { RECOVERY_CODES, newRecoveryCode } from './factor/recoveryCodes.ts';
import { hashPassword, isPasswordOf } from './passwords.ts';

const DAY_SECONDS = DAY_MS / 1000;
/** How long somebody may look for their code after their password. */
export const STEP_SECONDS = 10 * 60;

/** Whether people reach this server over https. */
export const isHttps = (settings: Settings): boolean => settings.tls !== null || (settings.publicUrl?.startsWith('https:') ?? false);

export type BetterAuth = ReturnType<typeof createBetterAuth>;

/** Sets up better-auth on our tables. Its HTTP routes are not mounted: our own routes are the only way in. */
export const createBetterAuth = ({ db, settings, secret }: { db: Db; settings: Settings; secret: string }) =>
  betterAuth({
    appName: 'Hearth',
    baseURL: settings.publicUrl ?? `http://${settings.host}:${settings.port}`,
    secret: cookieSecret(secret),
    database: prismaAdapter(db.prisma, { provider: 'sqlite' }),
    user: { modelName: 'person' },
    // When one really ends is ours (signIns.ts): this is the most.
    session: { modelName: 'authSession', expiresIn: 30 * DAY_SECONDS, disableSessionRefresh: true },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPasswordOf(hash, password) },
    },
    plugins: [
      twoFactor({
        issuer: 'Hearth',
        twoFactorCookieMaxAge: STEP_SECONDS,
        // Counted by us, for codes, recovery codes and passkeys together.
        accountLockout: { enabled: false },
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: () => Array.from({ length: RECOVERY_CODES }, newRecoveryCode) },
      }),
    ],
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

/** The secret that signs cookies and seals factors. Not the database key itself: what signs cookies must not open the file. */
export const cookieSecret = (databaseKey: string): string =>
  Buffer.from(hkdfSync('sha256', databaseKey, 'hearth', 'sign-in cookies', 32)).toString('base64url');
