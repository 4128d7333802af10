import { expect, test } from 'vitest';
import { prospectOf } from './passing.ts';

test.each([
  [{ status: 0, refused: 'offline' }, 'passes'],
  [{ status: 503, refused: 'notSaved' }, 'passes'],
  [{ refused: 'notSaved' }, 'passes'],
  [{ status: 502, refused: 'fault' }, 'passes'],
  [{ status: 404, refused: 'fault' }, 'final'],
  [{ status: 429, refused: 'tooMany' }, 'passes'],
  [{ status: 401, refused: 'signedOut' }, 'signIn'],
  [{ status: 404, refused: 'notThere' }, 'final'],
  [{ status: 413, refused: 'tooLarge' }, 'final'],
  [{ refused: 'sessionEnded' }, 'final'],
] as const)('%o: %s', (refusal, prospect) => expect(prospectOf(refusal)).toBe(prospect));
