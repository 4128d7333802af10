import { done } from '#shared/base/endpoint.ts';
import { isRefusal, type Refusal } from '#shared/base/refusal.ts';
import { oneMoment } from '#shared/program/account/api.ts';
import {
  factor as api,
  lastFactor,
  noFactor,
  stepOver,
  tooManyCodes,
  wrongCode,
  wrongProof,
  type FactorState,
  type NewApp,
  type SignedInByCode,
} from '#shared/program/factor/api.ts';
import { factorCode, proof, signInCode } from '#shared/program/factor/input.ts';
import { base32 } from '@better-auth/utils/base32';
import { serve } from '#server/platform/http/serve.ts';
import { findPerson, isFactorRequired } from '#server/platform/auth/identity.ts';
import { letIn } from '../account/letIn.ts';
import { logSignIn } from '#server/platform/auth/signInLog.ts';
import { noteFactor } from '#server/platform/auth/signIns.ts';
import { appUri } from '#server/platform/auth/factor/appCodes.ts';
import { beginApp, confirmApp, factorsOf, removeApp, renewCodes, takeAppCode, takeRecoveryCode } from '#server/platform/auth/factor/factors.ts';
import { readRecoveryCode } from '#server/platform/auth/factor/recoveryCodes.ts';
import { countFactorTry, forgetFactorTries } from '#server/platform/auth/factor/tries.ts';

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
  async run(context, { body }) {
    const { db, auth, caller, signIn, now } = context;
    if (!(await countFactorTry(db, caller.id))) return tooManyCodes();
    const outcome = await confirmApp(auth, caller.id, body.code, now);
    if (outcome === null) return wrongCode();
    if (isRefusal(outcome)) return outcome;
    await forgetFactorTries(db, caller.id);
    await noteFactor(db, signIn, now);
    await logSignIn(context, caller.id, 'factorSet');
    return outcome;
  },
});

export const removeAppRoute = serve(api.removeApp, {
  async run(context) {
    const { db, auth, caller } = context;
    if (!(await factorsOf(auth, caller.id)).hasApp) return noFactor();
    const { isDemo } = await dueFor(db, caller);
    const others = await db.prisma.passkey.count({ where: { userId: caller.id } });
    if (others === 0 && isFactorRequired({ roles: caller.roles, isDemo })) return lastFactor();
    await removeApp(auth, caller.id);
    await logSignIn(context, caller.id, 'factorRemoved');
    return done;
  },
});

export const newCodesRoute = serve(api.newCodes, {
  async run(context) {
    const { auth, caller } = context;
    const outcome = await renewCodes(auth, caller.id);
    if (!isRefusal(outcome)) await logSignIn(context, caller.id, 'codesMade');
    return outcome;
  },
});

export const signInByCode = serve(api.signInByCode, {
  limit: { points: 120, seconds: 60 },
  body: signInCode,
  async run(context, { body }) {
    const { db, auth, now, headers } = context;
    const personId = await auth.secondStep.whose(headers);
    if (personId === null) return stepOver();
    if (!(await countFactorTry(db, personId))) return failed(context, personId, tooManyCodes());
    const opened = await auth.secondStep.take(personId, body.code, headers, now);
    if (!opened) return failed(context, personId, wrongCode());
    await forgetFactorTries(db, personId);
    const person = await findPerson(auth, personId);
    if (!person) return stepOver();
    await letIn(context, { person, ...opened, isOwnDevice: body.isOwnDevice === true });
    const { codesLeft } = await factorsOf(auth, personId);
    return { ...done, codesLeft: readRecoveryCode(body.code) === null ? null : codesLeft } satisfies SignedInByCode;
  },
});

export const proveAgainRoute = serve(api.proveAgain, {
  body: proof,
  async run(context, { body }) {
    const { db, auth, caller, signIn, now, ip } = context;
    if (!(await countFactorTry(db, caller.id))) return failed(context, caller.id, tooManyCodes());
    const { twoFactorEnabled } = await db.prisma.person.findUniqueOrThrow({ where: { id: caller.id }, select: { twoFactorEnabled: true } });
    // Who has a second factor is asked for that: the password alone is what somebody else may have learned.
    const asked = twoFactorEnabled
      ? {
          isThem:
            body.code !== undefined && ((await takeAppCode(auth, caller.id, body.code, now)) || (await takeRecoveryCode(auth, caller.id, body.code)) !== null),
        }
      : await auth.hashing(ip, async () => ({ isThem: body.password !== undefined && (await auth.isPassword(caller.id, body.password)) }));
    if (!asked) return oneMoment();
    if (!asked.isThem) return failed(context, caller.id, wrongProof());
    await forgetFactorTries(db, caller.id);
    await noteFactor(db, signIn, now);
    return done;
  },
});

async function failed<R extends Refusal>(context: Parameters<typeof logSignIn>[0], personId: string, refusal: R): Promise<R> {
  await logSignIn(context, personId, 'failed', refusal.refused);
  return refusal;
}

async function dueFor(db: Parameters<typeof countFactorTry>[0], { id, clinicId }: { id: string; clinicId: string }) {
  const [{ factorDueAt }, { isDemo }] = await Promise.all([
    db.prisma.person.findUniqueOrThrow({ where: { id }, select: { factorDueAt: true } }),
    db.prisma.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { isDemo: true } }),
  ]);
  return { factorDueAt, isDemo };
}
