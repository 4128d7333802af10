import type { z } from 'zod';
import type { FileAnswer } from '#shared/base/endpoint.ts';
import type { Refusal, RefusalKind } from '#shared/base/refusal.ts';
import type { Caller } from '#shared/people/role.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { SessionsOn } from '#server/platform/sessionsOn.ts';
import type { Settings } from '#server/platform/settings.ts';
import type { Held } from '#server/platform/holding.ts';
import type { Reckoning } from '#server/platform/reckoning.ts';
import type { Audit } from '#server/platform/audit/audit.ts';
import type { Noting } from '#server/platform/audit/noting.ts';

export interface RouteContext<By extends readonly Caller[] = readonly Caller[]> {
  db: Db;
  auth: Auth;
  settings: Settings;
  live: SessionsOn;
  /** What its feature holds while the server runs. */
  held: Held;
  /** What is reckoned anew when a clinic's zone changes. */
  reckonings: readonly Reckoning[];
  now: Date;
  /** Null only where the route is for people who are not signed in. */
  caller: 'signedOut' extends By[number] ? Person | null : Person;
  /** The log, for what happens to sign-ins and factors (`signInLog.ts`); of what is shown or changed the door writes the rows. */
  audit: Pick<Audit, 'append'>;
  /** The sign-in they came by; '' where nobody is signed in. */
  signIn: string;
  headers: Headers;
  ip: string;
  /** Where the browser reached us, for links: 'https://care.example.org'. */
  baseUrl: string;
  setCookies: (cookies: readonly string[]) => void;
  setHeader: (name: string, value: string) => void;
  /** For the log: whose the answer is, and the row of a change. */
  noting: Noting;
}

export interface Input<Params, Body> {
  params: Params;
  body: Body;
}

/** An endpoint with what answers it, as the mount and the tests walk it. */
export interface Route {
  method: 'get' | 'post';
  path: string;
  /** Who may call it at all. Anybody not named is refused before anything is looked up. */
  by: readonly Caller[];
  /** What it may refuse, beside what any may. */
  refuses?: readonly RefusalKind[];
  params?: z.ZodType;
  body?: z.ZodType;
  /** How often one address may call it. */
  limit?: { points: number; seconds: number };
  /** How large the body may be, where that is not the usual. */
  bodyBytesMax?: number;
  run: (context: any, input: any) => Promise<object | FileAnswer | Refusal>;
}
