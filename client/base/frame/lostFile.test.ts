import { describe, expect, test } from 'vitest';
import { loadsAnew } from './lostFile.ts';

const NOW = 1_800_000_000_000;

describe('a page that broke', () => {
  test.each([
    new TypeError('Failed to fetch dynamically imported module: http://hearth/assets/SessionPage-1.js'),
    new TypeError('error loading dynamically imported module: http://hearth/assets/SessionPage-1.js'),
    new TypeError('Importing a module script failed.'),
    new Error('Unable to preload CSS for /assets/SessionPage-1.css'),
  ])('is loaded anew where a file did not arrive: %s', (error) => {
    expect(loadsAnew(error, null, NOW)).toBe(true);
    expect(loadsAnew(error, String(NOW - 31_000), NOW)).toBe(true);
  });
  test('is not loaded anew again and again', () => {
    expect(loadsAnew(new TypeError('Importing a module script failed.'), String(NOW - 5_000), NOW)).toBe(false);
  });
  test.each([new TypeError('x is not a function'), null, 'Failed to fetch dynamically imported module'])(
    'says so where something else is wrong: %s',
    (error) => {
      expect(loadsAnew(error, null, NOW)).toBe(false);
    },
  );
});
