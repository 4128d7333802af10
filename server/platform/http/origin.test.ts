import { expect, test } from 'vitest';
import { arrivalOf, isOwnOrigin } from './origin.ts';

const host = 'care.example.org';
const publicUrl = 'https://care.example.org';

test('our own pages, by the scheme and host they were loaded from', () => {
  expect(isOwnOrigin({ origin: 'https://care.example.org', host, isHttps: true }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080', isHttps: false }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'https://care.example.org', host: 'Care.Example.ORG', isHttps: true }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'https://care.example.org', host: 'care.example.org:443', isHttps: true }, null)).toBe(true);
});

test('a page of the same host over another scheme is not ours', () => {
  expect(isOwnOrigin({ origin: 'http://care.example.org', host, isHttps: true }, null)).toBe(false);
  expect(isOwnOrigin({ origin: 'https://care.example.org', host, isHttps: false }, null)).toBe(false);
  expect(isOwnOrigin({ origin: 'http://care.example.org', host, isHttps: false }, publicUrl)).toBe(false);
});

test('the public address, behind a proxy that changes the host, and nothing else', () => {
  expect(isOwnOrigin({ origin: publicUrl, host: '127.0.0.1:8080', isHttps: false }, publicUrl)).toBe(true);
  expect(isOwnOrigin({ origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080', isHttps: false }, publicUrl)).toBe(false);
});

test.each([
  'https://evil.example',
  'https://care.example.org.evil.example',
  'https://evilcare.example.org',
  'https://care.example.org:444',
  'null',
  '',
  'care.example.org',
  'file://',
])('not %s', (origin) => {
  for (const address of [publicUrl, null]) expect(isOwnOrigin({ origin, host, isHttps: true }, address)).toBe(false);
  expect(isOwnOrigin({ origin, host: undefined, isHttps: true }, null)).toBe(false);
});

test('where no origin is named, what the browser says of the site decides', () => {
  const at = (secFetchSite?: string) => isOwnOrigin({ origin: undefined, host, isHttps: true, secFetchSite }, null);
  expect([at('cross-site'), at('same-site'), at('same-origin'), at('none'), at()]).toEqual([false, false, true, true, true]);
});

test('only a proxy on this machine says that it was https', () => {
  const from = (remoteAddress: string, proto?: string, encrypted?: boolean) =>
    arrivalOf({ headers: { host, ...(proto && { 'x-forwarded-proto': proto }) }, socket: { remoteAddress, encrypted } as never }).isHttps;
  expect([from('127.0.0.1', 'https'), from('::ffff:127.0.0.1', 'https'), from('::1', 'https'), from('203.0.113.9', '', true)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([from('203.0.113.9', 'https'), from('127.0.0.1', 'http'), from('127.0.0.1')]).toEqual([false, false, false]);
});
