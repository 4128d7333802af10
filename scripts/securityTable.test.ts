// The table of OWASP ASVS in docs/security.md says what shows each line: what it names is there.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const words = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
const rows = words
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
  .map((line) => line.split(' | '));

/** What is named in backticks and looks like a file of this project. */
const filesIn = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!).filter((name) => /^(server|shared|client|scripts|e2e|docs|bench|prisma)\/\S+\.[a-z]+$/.test(name));
/** What is named as a test of its own: *its name*. */
const testsIn = (text: string) => [...text.matchAll(/`([^`]+\.test\.tsx?)` \(\*([^*]+)\*\)/g)].map(([, file, name]) => [file!, name!] as const);

test('the table has each requirement once, with an answer, and what shows it or why not', () => {
  expect(rows.length).toBeGreaterThan(100);
  const numbers = rows.flatMap(([ids]) => ids!.replace('| ', '').split(', '));
  expect(numbers.filter((id, i) => numbers.indexOf(id) !== i)).toEqual([]);
  expect(
    rows.filter(([, answer, why]) => !['yes', 'partly', 'no', '–'].includes(answer!) || (why ?? '').replace(' |', '').trim() === '').map(([ids]) => ids),
  ).toEqual([]);
});

test('all files that docs/security.md names are there', () => {
  const all = [...new Set(filesIn(words))];
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((file) => (file.includes('*') ? globSync(file, { cwd: root }).length === 0 : !existsSync(path.join(root, file))))).toEqual([]);
});

test('so are the tests that it names by their words', () => {
  expect(testsIn(words).filter(([file, name]) => !readFileSync(path.join(root, file), 'utf8').includes(name))).toEqual([]);
});
