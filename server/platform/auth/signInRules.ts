import type { Endpoint } from '#shared/base/endpoint.ts';
import { factorFirst, proveAgain, type Refusal } from '#shared/base/refusal.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Found } from './identity.ts';
import { isFresh } from './signIns.ts';

interface Asking {
  db: Db;
  endpoint: Pick<Endpoint, 'withoutFactor' | 'fresh'>;
  caller: Found;
  signIn: string;
  now: Date;
}

/** Why this sign-in does not open an endpoint that its person may call, or null where it does. */
export async function refusalOfSignIn({ db, endpoint, caller, signIn, now }: Asking): Promise<Refusal | null> {
  if (caller.mustSetUp && !endpoint.withoutFactor) return factorFirst();
  const isAsked = endpoint.fresh === true || (endpoint.fresh === 'withFactor' && caller.hasFactor);
  if (isAsked && !(await isFresh(db, signIn, now))) return proveAgain({ by: caller.hasFactor ? 'code' : 'password' });
  return null;
}
