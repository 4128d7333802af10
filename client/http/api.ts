import { prospectOf, type Prospect } from '#shared/api/passing.ts';
import type { ApiRefusal } from '#shared/api/types.ts';
import { goingNow, personGone } from '../device/gone.ts';
import { words } from '../words/words.ts';
import { endMarked } from './endSignIn.ts';

/** An answer that was not yes. `say` is a plain sentence for the person. */
export class ApiProblem extends Error {
  readonly refusal: ApiRefusal;
  /** The HTTP status; 0 where the server was not reached. */
  readonly status: number;

  constructor(status: number, refusal: ApiRefusal) {
    super(refusal.refused);
    this.status = status;
    this.refusal = refusal;
  }
}

/** Asks the server. Throws ApiProblem, whatever went wrong. */
export const get = <T>(path: string): Promise<T> => call<T>('GET', path);

/** Tells the server something. Throws ApiProblem, whatever went wrong. */
export const post = <T>(path: string, body: unknown = {}): Promise<T> => call<T>('POST', path, body);

/** Gets a file. Throws ApiProblem, whatever went wrong. */
export async function getFile(path: string): Promise<Blob> {
  const response = await ask('GET', path);
  if (!response.ok) throw await problemOf(response);
  return response.blob().catch(() => {
    throw offline();
  });
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await ask(method, path, body);
  if (!response.ok) throw await problemOf(response);
  return (await response.json().catch(() => null)) as T;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const refusal = refusalIn(await response.json().catch(() => null));
  if (refusal.refused === 'signedOut') void personGone('ended');
  return new ApiProblem(response.status, refusal);
}

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  // Nothing is asked in the name of somebody who is gone.
  if (goingNow() !== null || !(await endMarked())) throw offline(method === 'GET');
  return fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw offline(method === 'GET');
  });
}

// What a page shows is asked for again by itself (`createQueries`); what somebody pressed is not.
const offline = (isAskedAgain = false) => new ApiProblem(0, { refused: 'offline', say: words.t(isAskedAgain ? 'offline' : 'notSent') });

// A proxy in between may answer with its own page: then the person still gets a sentence.
function refusalIn(answer: unknown): ApiRefusal {
  if (typeof answer !== 'object' || answer === null) return { refused: 'fault', say: words.t('broken') };
  const { refused, code, say, field, ref } = answer as Record<string, unknown>;
  return {
    refused: typeof refused === 'string' ? refused : typeof code === 'string' ? code : 'fault',
    say: typeof say === 'string' ? say : words.t('broken'),
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof ref === 'string' ? { ref } : {}),
  };
}

/** What becomes of something that the server did not take: see the table. */
export const prospectOfProblem = (error: unknown): Prospect =>
  error instanceof ApiProblem ? prospectOf({ refused: error.refusal.refused, status: error.status }) : 'final';

/** What to tell the person about anything that was thrown on the way to the server. */
export const refusalOf = (error: unknown): ApiRefusal =>
  error instanceof ApiProblem ? error.refusal : { refused: 'fault', say: words.t('broken') };
