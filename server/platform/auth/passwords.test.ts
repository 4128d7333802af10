import { hashPassword as hashedBefore } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { hashPassword, isOldHash, isPasswordOf } from './passwords.ts';

test('a password belongs to its hash and to no other', async () => {
  const hash = await hashPassword('eight quiet winters');
  expect(hash).toMatch(/^scrypt\$14\$8\$5\$/);
  expect(await isPasswordOf(hash, 'eight quiet winters')).toBe(true);
  expect(await isPasswordOf(hash, 'eight quiet winter')).toBe(false);
  expect(await hashPassword('eight quiet winters')).not.toBe(hash);
  expect(isOldHash(hash)).toBe(false);
});

test('a hash of before is still known, and told to be old', async () => {
  const hash = await hashedBefore('eight quiet winters');
  expect(await isPasswordOf(hash, 'eight quiet winters')).toBe(true);
  expect(await isPasswordOf(hash, 'nine quiet winters')).toBe(false);
  expect(isOldHash(hash)).toBe(true);
});

test('a letter typed in another form of Unicode is the same letter', async () => {
  expect(await isPasswordOf(await hashPassword('cafe\u0301 at noon'), 'caf\u00e9 at noon')).toBe(true);
});

test('what is no hash fits no password', async () => {
  for (const hash of ['', ':', 'scrypt$14$8$5$$', 'plain']) expect(await isPasswordOf(hash, '')).toBe(false);
});
