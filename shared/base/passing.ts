/** What becomes of something that was not taken: it passes by itself and is tried again, waits until its owner signs in again, or is final. */
export type Prospect = 'passes' | 'signIn' | 'final';

// One table for all that is sent: sheets, tapped days, shared documents, questions, the way into a session.
const passing: ReadonlySet<string> = new Set(['tooMany', 'notReady', 'notSaved', 'fault', 'outOfStep']);

/** Takes a refusal, with its HTTP status where it came by HTTP (0: the server was not reached), which then decides; gives what becomes of it. */
export function prospectOf({ refused, status }: { refused: string; status?: number }): Prospect {
  if (status === undefined) return passing.has(refused) ? 'passes' : refused === 'signedOut' ? 'signIn' : 'final';
  if (status === 401) return 'signIn';
  return status === 0 || status === 408 || status === 429 || status >= 500 ? 'passes' : 'final';
}
