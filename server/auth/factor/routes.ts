import { done } from '#shared/base/endpoint.ts';
import { isRefusal } from '#shared/base/refusal.ts';
import { oneMoment } from '#shared/program/account/api.ts';
import { factor as api, lastFactor, noFactor, stepOver, tooManyCodes, wrongCode, wrongProof, type FactorState, type NewApp, type SignedInByCode } from '#shared/program/factor/api.ts';
import { factorCode, proof } from '#shared/program/factor/input.ts';
import { base32 } from '@better-auth/utils/base32';
import { serve } from '#server/platform/http/serve.ts';
import { isFactorRequired } from '../identity.ts';
import { noteFactor } from '../signIns.ts';
import { appUri } from './appCodes.ts';
import { beginApp, confirmApp, factorsOf, removeApp, renewCodes, takeAppCode, takeRecoveryCode } from './factors.ts';
import { readRecoveryCode } from './recoveryCodes.ts';
import { countFactorTry, forgetFactorTries } from './tries.ts';

export const factorState = serve(api.state, {
  async run({ db, auth, caller }) {
    const { factorDueAt, isDemo } = await dueFor(db, caller);
    const isRequired = isFactorRequired({ roles: caller.roles, isDemo });
    return { ...(await factorsOf(auth, caller.id)), isRequired, dueAt: isRequired ? (factorDueAt?.toISOString() ?? null) : null, isDemo } satisfies FactorState;
  },
});

export const beginAppRoute = serve(api.beginApp, {
  async run({ auth, caller }) {
    const secret = await beginApp(auth, caller.id);
    return { uri: appUri(secret, caller.email), secret: base32.encode(secret, { padding: false }) } satisfies NewApp;
  },
});

export const confirmAppRoute = serve(api.confirmApp, {
  body: factorCode,
  async run({ db, auth, caller, signIn, now }, { body }) {
    if (!(await countFactorTry(db, caller.id))) return tooManyCodes();
    const outcome = await confirmApp(auth, caller.id, body.code, now);
    if (outcome === null) return wrongCode();
    if (isRefusal(outcome)) return outcome;
    await forgetFactorTries(db, caller.id);
    await noteFactor(db, { id: signIn }, now);
    return outcome;
  },
});

export const removeAppRoute = serve(api.removeApp, {
  async run({ db, auth, caller }) {
    if (!(await factorsOf(auth, caller.id)).hasApp) return noFactor();
    const { isDemo } = await dueFor(db, caller);
    const others = await db.prisma.passkey.count({ where: { userId: caller.id } });
    if (others === 0 && isFactorRequired({ roles: caller.roles, isDemo })) return lastFactor();
    await removeApp(auth, caller.id);
    return done;
  },
});

export const newCodesRoute = serve(api.newCodes, { run: ({ auth, caller }) => renewCodes(auth, caller.id) });

export const signInByCode = serve(api.signInByCode, {
  limit: { points: 120, seconds: 60 },
  body: factorCode,
  async run({ db, auth, now, headers, setCookies }, { body }) {
    const personId = await auth.secondStep.whose(headers);
    if (personId === null) return stepOver();
    if (!(await countFactorTry(db, personId))) return tooManyCodes();
    const opened = await auth.secondStep.take(personId, body.code, headers, now);
    if (!opened) return wrongCode();
    await forgetFactorTries(db, personId);
    setCookies(opened.cookies);
    const { codesLeft } = await factorsOf(auth, personId);
    return { ...done, codesLeft: readRecoveryCode(body.code) === null ? null : codesLeft } satisfies SignedInByCode;
  },
});

export const proveAgainRoute = serve(api.proveAgain, {
  body: proof,
  async run({ db, auth, caller, signIn, now, ip }, { body }) {
    if (!(await countFactorTry(db, caller.id))) return tooManyCodes();
    const { twoFactorEnabled } = await db.prisma.person.findUniqueOrThrow({ where: { id: caller.id }, select: { twoFactorEnabled: true } });
    // Who has a second factor is asked for that: the password alone is what somebody else may have learned.
    const asked = twoFactorEnabled
      ? { isThem: body.code !== undefined && ((await takeAppCode(auth, caller.id, body.code, now)) || (await takeRecoveryCode(auth, caller.id, body.code)) !== null) }
      : await auth.hashing(ip, async () => ({ isThem: body.password !== undefined && (await auth.isPassword(caller.id, body.password)) }));
    if (!asked) return oneMoment();
    if (!asked.isThem) return wrongProof();
    await forgetFactorTries(db, caller.id);
    await noteFactor(db, { id: signIn }, now);
    return done;
  },
});

async function dueFor(db: Parameters<typeof countFactorTry>[0], { id, clinicId }: { id: string; clinicId: string }) {
  const [{ factorDueAt }, { isDemo }] = await Promise.all([
    db.prisma.person.findUniqueOrThrow({ where: { id }, select: { factorDueAt: true } }),
    db.prisma.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { isDemo: true } }),
  ]);
  return { factorDueAt, isDemo };
}
