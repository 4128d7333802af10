import { base32 } from '@better-auth/utils/base32';
import { appCodeAt } from '#server/platform/auth/factor/appCodes.ts';
import type { TestPerson } from './person.ts';

/** An authenticator app on somebody's phone. */
export interface TestApp {
  secret: string;
  /** What it shows now. */
  code(): Promise<string>;
  recoveryCodes: string[];
}

/** Sets an app up for somebody who is signed in, as their page would. Throws where the server says no. */
export async function setUpApp(person: TestPerson): Promise<TestApp> {
  const begun = await person.post<{ secret: string }>('/api/factor/app');
  if (begun.status !== 200) throw new Error(`no app: ${JSON.stringify(begun.body)}`);
  const secret = new TextDecoder().decode(base32.decode(begun.body.secret));
  const code = () => appCodeAt(secret, new Date());
  const { status, body } = await person.post<{ codes: string[] }>('/api/factor/app/confirm', { code: await code() });
  if (status !== 200) throw new Error(`the app was not taken: ${JSON.stringify(body)}`);
  return { secret, code, recoveryCodes: body.codes };
}
