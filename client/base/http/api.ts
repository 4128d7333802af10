import { prospectOf, type Prospect } from '#shared/base/passing.ts';
import { PAGE_HEADER } from '#shared/people/pushed.ts';
import { factorFirst, isRefusal, proveAgain, refusal, type Refusal } from '#shared/base/refusal.ts';
import { said, type Said } from './said.ts';
import { PAGE } from './page.ts';
import { goingNow, personGone } from '../device/gone.ts';
import { endMarked } from './endSignIn.ts';
import { provesAgain, type Proof } from './proofs.ts';

// What the browser says by itself. What a page shows is asked for again by itself (`createQueries`); what somebody pressed is not, which is
// the context that its words are looked up for.
const notReached = refusal<{ context?: 'pressed' }>()('offline', 0);
const broken = refusal()('broken', 0);

/** An answer that was not yes. */
export class ApiProblem extends Error {
  readonly refused: string;
  readonly values: object;
  /** The HTTP status; 0 where the server was not reached. */
  readonly status: number;

  constructor(status: number, { refused, values }: Refusal) {
    super(refused);
    this.refused = refused;
    this.values = values;
    this.status = status;
  }
}

/** Gets a file. Throws ApiProblem, whatever went wrong. */
export async function getFile(path: string): Promise<Blob> {
  const response = await ask('GET', path);
  if (!response.ok) throw await problemOf(response);
  return response.blob().catch(() => {
    throw offline();
  });
}

/** Asks the server, or tells it something. `once`: the name it is sent under, where the caller keeps one. Throws ApiProblem, whatever went wrong. */
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown, once?: string): Promise<T> {
  const sent = method === 'GET' ? null : once === undefined ? nameFor(path, body) : { name: once, forget: () => {} };
  const response = await ask(method, path, body, sent?.name);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (prospectOfProblem(problem) !== 'passes') sent?.forget();
    // Asked once whether it is them; then it is sent again.
    if (problem.refused === proveAgain.code && (await provesAgain(problem.values as Proof))) return call<T>(method, path, body, once);
    throw problem;
  }
  const answer = (await response.json().catch(() => null)) as T;
  sent?.forget();
  return answer;
}

/** What was sent and has no answer yet, by what it says: pressed again it goes under the same name, and so is done once. */
const unanswered = new Map<string, string>();
const UNANSWERED_MAX = 100;

function nameFor(path: string, body: unknown): { name: string; forget: () => void } {
  const said = JSON.stringify([path, body]);
  const name = unanswered.get(said) ?? crypto.randomUUID();
  unanswered.set(said, name);
  if (unanswered.size > UNANSWERED_MAX) unanswered.delete(unanswered.keys().next().value!);
  return { name, forget: () => void unanswered.delete(said) };
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const refusal = refusalIn(await response.json().catch(() => null));
  if (refusal.refused === 'signedOut') void personGone('ended');
  // Their seven days were over while this page was open.
  if (refusal.refused === factorFirst.code && location.pathname !== '/second-factor') location.assign('/second-factor');
  return new ApiProblem(response.status, refusal);
}

async function ask(method: string, path: string, body?: unknown, name?: string): Promise<Response> {
  // Nothing is asked in the name of somebody who is gone.
  if (goingNow() !== null || !(await endMarked())) throw offline(method === 'GET');
  return fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(name === undefined ? {} : { 'x-once': name, [PAGE_HEADER]: PAGE }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw offline(method === 'GET');
  });
}

const offline = (isAskedAgain = false) => new ApiProblem(0, notReached(isAskedAgain ? {} : { context: 'pressed' }));

// A proxy in between may answer with its own page: then the person still gets a sentence.
const refusalIn = (answer: unknown): Refusal => (isRefusal(answer) && typeof answer.values === 'object' ? answer : broken());

/** What becomes of something that the server did not take: see the table. */
export const prospectOfProblem = (error: unknown): Prospect =>
  error instanceof ApiProblem ? prospectOf({ refused: error.refused, status: error.status }) : 'final';

/** What to tell the person about anything that was thrown on the way to the server. */
export const refusalOf = (error: unknown): Said => said(error instanceof ApiProblem ? error : broken());
