import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appCodeAt, readAppCode, stepOf } from './appCodes.ts';
import { newRecoveryCode, readRecoveryCode } from './recoveryCodes.ts';

/** Of RFC 6238, appendix B, for SHA-1; its codes have eight digits, of which apps show the last six. */
const SECRET = '12345678901234567890';
const vectors = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;
const at = (seconds: number) => new Date(seconds * 1000);

test.each(vectors)('the code at %s s is that of RFC 6238', async (seconds, code) => {
  expect(await appCodeAt(SECRET, at(seconds))).toBe(code.slice(2));
});

test('a code counts in its own 30 seconds and in the next, never before and never later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 100_000_000 }), fc.integer({ min: 0, max: 29 }), fc.integer({ min: -3, max: 3 }), async (step, within, away) => {
      const code = await appCodeAt(SECRET, at(step * 30));
      const now = at((step + away) * 30 + within);
      const others = await Promise.all([now, at((step + away - 1) * 30)].map((one) => appCodeAt(SECRET, one)));
      const isExpected = away === 0 || away === 1 || others.includes(code);
      expect((await stepOf(SECRET, code, null, now)) !== null).toBe(isExpected);
    }),
    { numRuns: 200 },
  );
});

test('it counts once, and none that is older counts after it', async () => {
  const [before, now] = [await appCodeAt(SECRET, at(3000)), await appCodeAt(SECRET, at(3030))];
  expect(await stepOf(SECRET, before, null, at(3040))).toBe(100);
  expect(await stepOf(SECRET, before, 100, at(3040))).toBeNull();
  expect(await stepOf(SECRET, now, 100, at(3040))).toBe(101);
  expect(await stepOf(SECRET, before, 101, at(3040))).toBeNull();
});

test('codes are read as people type them', () => {
  expect([' 123 456 ', '123456', '12345', '1234567', '12345a', ''].map(readAppCode)).toEqual(['123456', '123456', null, null, null, null]);
  const code = newRecoveryCode();
  for (const typed of [code, code.toUpperCase(), code.replace('-', ''), code.replace('-', ' – '), ` ${code} `]) expect(readRecoveryCode(typed)).toBe(code);
  for (const typed of ['123456', `${code}x`, code.slice(1), code.replace(/^./, 'l'), '']) expect(readRecoveryCode(typed)).toBeNull();
});
