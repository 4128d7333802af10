import { pauseBefore } from './again.ts';
import { ApiProblem } from './api.ts';

/** While a page waits for the server it asks so often. */
export const WAITS_MS = pauseBefore(3);

/** The server cannot be reached: no answer at all. */
export const isUnreachable = (error: unknown): boolean => error instanceof ApiProblem && error.status === 0;

/** How long until a page asks again by itself, while the server cannot be reached; false where it can. */
export const whileUnreachable = (error: unknown): number | false => isUnreachable(error) && WAITS_MS;
