import { done } from '#shared/base/endpoint.ts';
import type { SignInAnswer } from '#shared/program/account/api.ts';
import { isAmong } from '#shared/people/role.ts';
import type { RouteContext } from '#server/platform/http/route.ts';
import type { PasswordTaken } from '#server/platform/auth/auth.ts';
import { findPerson, type Person } from '#server/platform/auth/identity.ts';
import { keepOnOwnDevice } from '#server/platform/auth/signIns.ts';
import { logSignIn } from '#server/platform/auth/signInLog.ts';

interface Comer {
  person: Person;
  token: string;
  cookies: readonly string[];
  /** They said that it is their own device. */
  isOwnDevice: boolean;
}

/** Somebody is signed in: their browser is told, and known from then on. Only participants and relatives stay signed in on a device of their own. */
export async function letIn(
  context: Pick<RouteContext, 'db' | 'auth' | 'audit' | 'now' | 'headers' | 'setCookies'>,
  { person, token, cookies, isOwnDevice }: Comer,
): Promise<void> {
  const { db, auth, headers, now, setCookies } = context;
  if (isOwnDevice && isAmong(person, ['participant', 'family'])) await keepOnOwnDevice(db, token, now);
  setCookies([...cookies, auth.known.remember(person.email, headers)]);
  await logSignIn(context, person.id, 'done');
}

/** After the right password of somebody who may come in: they are in, or asked for the second factor. Gives which. */
export async function enter(context: Parameters<typeof letIn>[0], taken: PasswordTaken, isOwnDevice = false): Promise<SignInAnswer> {
  const person = taken.token === null ? null : await findPerson(context.auth, taken.personId);
  if (person && taken.token !== null) await letIn(context, { person, token: taken.token, cookies: taken.cookies, isOwnDevice });
  else context.setCookies(taken.cookies);
  return { ...done, asks: taken.token === null ? 'code' : 'nothing' };
}
