import { expect, test } from 'vitest';
import { safePath } from './safePath.ts';

test.each(['/session/abc', '/people', '/'])('%s is a place within Hearth', (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([null, '', 'people', '//elsewhere.example/session', 'https://elsewhere.example/', '/\\elsewhere.example', 'javascript:alert(1)', '/sign-in'])(
  '%j leads to Today',
  (path) => {
    expect(safePath(path)).toBe('/');
  },
);
