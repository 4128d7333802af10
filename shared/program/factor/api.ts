import { clinicRoles } from '../../people/role.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { oneMoment } from '../account/api.ts';
import type { factorCode, proof, signInCode } from './input.ts';

/** Wrong, used already, or too old. */
export const wrongCode = refusal()('wrongCode', 403);
export const wrongProof = refusal()('wrongProof', 403);
export const tooManyCodes = refusal()('tooManyCodes', 429);
/** Nobody gave their password here, or too long ago. */
export const stepOver = refusal()('stepOver', 409);
/** They have to have one. */
export const lastFactor = refusal()('lastFactor');
export const noFactor = refusal()('noFactor');

/** How somebody signs in beside their password. */
export interface FactorState {
  hasApp: boolean;
  /** Recovery codes that are left; null where there are none at all, because there is no second factor. */
  codesLeft: number | null;
  /** Staff have to have one. */
  isRequired: boolean;
  /** From when on nothing else is reached without one; null: now, or never. */
  dueAt: string | null;
  isDemo: boolean;
}

/** For an authenticator app: as a picture, and to be typed. */
export interface NewApp {
  uri: string;
  secret: string;
}
/** Shown this once. */
export interface RecoveryCodes {
  codes: string[];
}
/** Signed in; how many recovery codes are left, where one was used. */
export interface SignedInByCode extends Done {
  codesLeft: number | null;
}

const all = clinicRoles;

export const factor = {
  state: endpoint<FactorState>()({ method: 'get', path: '/api/factor', by: all, sees: 'factor', logs: { not: 'own' }, withoutFactor: true }),
  beginApp: endpoint<NewApp>()({ method: 'post', path: '/api/factor/app', by: all, sees: 'factor', logs: { not: 'signIn' }, withoutFactor: true, fresh: true }),
  confirmApp: endpoint<RecoveryCodes, typeof factorCode>()({
    method: 'post',
    path: '/api/factor/app/confirm',
    by: all,
    sees: 'factor',
    changes: ['account'],
    logs: { not: 'signIn' },
    refuses: [wrongCode, tooManyCodes, noFactor],
    withoutFactor: true,
    fresh: true,
  }),
  removeApp: endpoint<Done>()({
    method: 'post',
    path: '/api/factor/app/remove',
    by: all,
    sees: 'factor',
    changes: ['account'],
    logs: { not: 'signIn' },
    refuses: [noFactor, lastFactor],
    fresh: true,
  }),
  newCodes: endpoint<RecoveryCodes>()({
    method: 'post',
    path: '/api/factor/codes',
    by: all,
    sees: 'factor',
    logs: { not: 'signIn' },
    refuses: [noFactor],
    fresh: true,
  }),
  /** The second step of signing in. */
  signInByCode: endpoint<SignedInByCode, typeof signInCode>()({
    method: 'post',
    path: '/api/auth/sign-in/code',
    by: [...all, 'signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [wrongCode, tooManyCodes, stepOver],
    withoutFactor: true,
    whileLocked: true,
  }),
  /** It is really them: asked before what matters. */
  proveAgain: endpoint<Done, typeof proof>()({
    method: 'post',
    path: '/api/auth/prove',
    by: all,
    sees: null,
    logs: { not: 'signIn' },
    refuses: [wrongProof, tooManyCodes, oneMoment],
    withoutFactor: true,
    whileLocked: true,
  }),
};
