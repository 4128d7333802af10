import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const host = 'care.example.org';

test('our own pages, by the host they were loaded from', () => {
  expect(isOwnOrigin({ origin: 'https://care.example.org', host }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'https://care.example.org', host: 'Care.Example.ORG' }, null)).toBe(true);
});

test('the public address, behind a proxy that changes the host', () => {
  expect(isOwnOrigin({ origin: 'https://care.example.org', host: '127.0.0.1:8080' }, 'https://care.example.org')).toBe(true);
  expect(isOwnOrigin({ origin: 'http://care.example.org', host: '127.0.0.1:8080' }, 'https://care.example.org')).toBe(false);
});

test.each(['https://evil.example', 'https://care.example.org.evil.example', 'https://evilcare.example.org', 'https://care.example.org:444', 'null', '', 'care.example.org', 'file://'])(
  'not %s',
  (origin) => expect(isOwnOrigin({ origin, host }, 'https://care.example.org')).toBe(false),
);

test('where no origin is named, what the browser says of the site decides', () => {
  expect(isOwnOrigin({ origin: undefined, host, secFetchSite: 'cross-site' }, null)).toBe(false);
  expect(isOwnOrigin({ origin: undefined, host, secFetchSite: 'same-site' }, null)).toBe(false);
  expect(isOwnOrigin({ origin: undefined, host, secFetchSite: 'same-origin' }, null)).toBe(true);
  expect(isOwnOrigin({ origin: undefined, host }, null)).toBe(true);
});
