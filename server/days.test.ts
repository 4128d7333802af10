// Days are counted in shared/base alone, where it is known which zone they are in and how long they are.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const counting =
  /86_?400|24 \* (?:60|HOUR)[ _*\d]*(?:\* 60|_000|_MS)|toDateString|getTimezoneOffset|\.[gs]et(?:UTC)?(?:Date|Day|Month|FullYear|Hours)\(|Date\.UTC|toISOString\(\)\.slice\(0, 10\)|temporal-polyfill/;
const theirs = ['shared/base/day.ts', 'shared/base/time.ts'];
/** The minute on the device's own clock; names of days, and a year, as they are shown. */
const others = [
  ...['client/learning/practice/due.ts', 'client/program/clinic/HoursField.tsx', 'client/app/today/TodayPage.tsx', 'client/base/help/hoursText.ts'],
];

test('nothing else counts days', () => {
  const files = globSync('{shared,server,client}/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['server/platform/db/generated/**', '**/*.test.*', '**/testing/**'],
  }).map((file) => file.split(path.sep).join('/'));
  expect(files.length).toBeGreaterThan(900);
  expect(files.filter((file) => counting.test(readFileSync(path.join(ROOT, file), 'utf8'))).sort()).toEqual([...others, ...theirs].sort());
});
