import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Endpoint, FileAnswer } from '#shared/base/endpoint.ts';
import type { Kind } from '#shared/people/access.ts';
import { badInput, forbidden, foreignPage, isRefusal, notThere, signedInAlready, signedOut, tooMany, type Refusal } from '#shared/base/refusal.ts';
import { isAmong, type Caller } from '#shared/people/role.ts';
import { PAGE_HEADER } from '#shared/people/pushed.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import { findPerson, toHeaders, type Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { SessionsOn } from '#server/platform/sessionsOn.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { Settings } from '#server/platform/settings.ts';
import { refusalOfSignIn } from '#server/platform/auth/signInRules.ts';
import { answerRefusal } from './errors.ts';
import { isWithinLimit } from '../limits.ts';
import { createOnce, ONCE_HEADER, onceSchema, type Once } from './once.ts';
import { arrivalOf, isOwnOrigin } from './origin.ts';
import type { Route, RouteContext } from './route.ts';
import { scopeOf } from '#server/platform/access/scope.ts';
import type { Audit } from '#server/platform/audit/audit.ts';
import { nobodys } from '#server/platform/audit/whose.ts';
import { actOf, logRefusal, withLog, type Told } from '#server/platform/http/logged.ts';
import type { Held } from '#server/platform/holding.ts';
import type { Push } from '#server/platform/push/push.ts';
import type { Reckoning } from '#server/platform/reckoning.ts';
import type { Served } from '#server/platform/http/serve.ts';

const BODY_BYTES_MAX = 64 * 1024;

export interface Parts {
  db: Db;
  auth: Auth;
  settings: Settings;
  live: SessionsOn;
  held: Held;
  metrics: Metrics;
  audit: Audit;
  push: Pick<Push, 'changed'>;
  reckonings: readonly Reckoning[];
}

interface Mounted extends Parts {
  once: Once;
}

/** All routes behind one door: own pages only, who calls, may they, how often, is the input right; then the route. */
export function mountRoutes(routes: readonly Served[], given: Parts): Router {
  const parts: Mounted = { ...given, once: createOnce() };
  const router = Router({ caseSensitive: true, strict: true });
  router.use('/api', (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    // Asked for by a page alone: typed as an address it would be shown in the name of somebody who signed out here without a connection.
    if (request.get('sec-fetch-mode') === 'navigate') response.redirect(303, '/');
    else next();
  });
  for (const route of routes) {
    const readBody = bodyReader(route);
    router[route.method](route.path, async (request, response) => {
      const outcome = await answer(route, request, response, readBody, parts);
      if (isRefusal(outcome)) answerRefusal(response, outcome, parts.metrics, route.refuses);
      else if (isFile(outcome)) response.type(outcome.contentType).attachment(outcome.name).send(outcome.file);
      else response.json(outcome);
    });
  }
  router.use('/api', (_request, response) => answerRefusal(response, notThere(), parts.metrics));
  return router;
}

const isFile = (outcome: object): outcome is FileAnswer => 'file' in outcome && Buffer.isBuffer(outcome.file);

type BodyReader = (request: Request, response: Response) => Promise<void>;

/** Reads the body of a request to this route. Throws what Express's parser throws. */
function bodyReader(route: Route): BodyReader {
  const parse = express.json({ limit: route.bodyBytesMax ?? BODY_BYTES_MAX, strict: true });
  return (request, response) =>
    new Promise((resolve, reject) => parse(request, response, (error: unknown) => (error === undefined ? resolve() : reject(error))));
}

async function answer(route: Served, request: Request, response: Response, readBody: BodyReader, parts: Mounted): Promise<object> {
  const { db, auth, settings, live, held, reckonings, once } = parts;
  const headers = toHeaders(request.headers);
  if (route.method !== 'get' && !isOwnOrigin(arrivalOf(request), settings.publicUrl)) return foreignPage();

  const session = await auth.readSession(headers);
  const caller = session && (await findPerson(auth, session.personId));
  const { id } = request.params;
  const asking = caller && { db, audit: parts.audit, route, caller, id: typeof id === 'string' ? id : '', now: new Date() };
  const refusal =
    refusalFor(route.by, caller) ??
    (caller && session && (await refusalOfSignIn({ db, endpoint: route.endpoint, caller, signIn: session.signIn, now: asking?.now ?? new Date() })));
  if (refusal && asking) await logRefusal(asking, refusal);
  if (refusal) return refusal;

  const ip = request.ip ?? '';
  if (route.limit && !(await isWithinLimit(db, `${route.method} ${route.path}`, ip, route.limit))) return tooMany();

  // Whoever may not call it has nothing of theirs read.
  if (route.method !== 'get') await readBody(request, response);
  const input = parseInput(route, request);
  if (isRefusal(input)) return input;

  const setCookies = (cookies: readonly string[]) => cookies.forEach((cookie) => response.append('Set-Cookie', cookie));
  const baseUrl = settings.publicUrl ?? `${request.protocol}://${request.get('host')}`;
  const context: Omit<RouteContext, 'noting'> = {
    db,
    auth,
    audit: parts.audit,
    signIn: session?.signIn ?? '',
    settings,
    live,
    held,
    reckonings,
    now: asking?.now ?? new Date(),
    caller: caller as Person,
    headers,
    ip,
    baseUrl,
    setCookies,
    setHeader: (name, value) => void response.set(name, value),
  };
  const scopes = asking && scopesFor(route.endpoint, asking);
  // Named in `by` and without any way to such data: the compiler lets nobody write that.
  if (scopes?.scope?.ways.length === 0) return forbidden();
  const run = () =>
    asking
      ? runTold(asking, (noting) => route.run({ ...context, ...scopes, noting }, input), parts.push, headers.get(PAGE_HEADER) ?? undefined)
      : route.run(context, input);
  if (route.method === 'get' || !caller || isAboutSignIn(route)) return run();
  const name = onceSchema.safeParse(headers.get(ONCE_HEADER));
  if (!name.success) return badField(ONCE_HEADER, name.error);
  return name.data === null ? run() : once.run({ person: caller.id, name: name.data, request: [route.path, input] }, run);
}

/** What was changed is told to open pages, after it is on disk. */
async function runTold(
  asking: Parameters<typeof withLog>[0],
  run: Parameters<typeof withLog>[1],
  push: Parts['push'],
  page: string | undefined,
): Promise<object> {
  const { endpoint } = asking.route;
  const told: Told = { whose: nobodys, isSilent: false };
  const outcome = await withLog(asking, run, told);
  if (endpoint.method === 'get' || isRefusal(outcome)) return outcome;
  const data = [...(endpoint.sees === null ? [] : [endpoint.sees]), ...(endpoint.changes ?? []), ...(endpoint.tells ?? [])];
  const { people, sessions, item } = told.whose;
  if (data.length > 0)
    push.changed({ clinicId: asking.caller.clinicId, data, by: asking.caller.id, people, sessions, item: item || asking.id, isOwnAlone: told.isSilent }, page);
  return outcome;
}

/** What the table gives this caller of what the endpoint reads or changes. */
function scopesFor(endpoint: Endpoint, { caller, now }: { caller: Person; now: Date }) {
  const { logs, also = [], by } = endpoint;
  const act = actOf(endpoint);
  const scope = logs.kind && scopeOf(caller, { act, kind: logs.kind, by }, now);
  return { ...(scope !== undefined && { scope }), also: Object.fromEntries(also.map((kind: Kind) => [kind, scopeOf(caller, { act: 'r', kind, by }, now)])) };
}

// Their answers are cookies as well, which no memory gives back.
const isAboutSignIn = ({ path }: Route) => path.startsWith('/api/auth/');

function refusalFor(by: readonly Caller[], caller: Person | null): Refusal | null {
  if (caller ? isAmong(caller, by) : by.includes('signedOut')) return null;
  if (!caller) return signedOut();
  return by.length === 1 && by[0] === 'signedOut' ? signedInAlready() : forbidden();
}

const nothing = z.strictObject({});

function parseInput(route: Route, request: Request): object | Refusal {
  const raw = { params: request.params, query: request.query, body: route.method === 'get' ? {} : (request.body ?? {}) };
  const parsed: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const outcome = ((part === 'query' ? undefined : route[part]) ?? nothing).safeParse(raw[part]);
    if (!outcome.success) return part === 'params' ? notThere() : badField(part, outcome.error);
    parsed[part] = outcome.data;
  }
  return parsed;
}

// Names the field and the rule, never what was written in it. A word or a sentence that a schema brings stands as it is.
function badField(part: string, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const field = issue?.path.join('.') || part;
  return badInput({ field, rule: issue && /^\w+$|\.$/.test(issue.message) ? issue.message : (issue?.code ?? 'not_understood') });
}
