import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('knows peers and groups, and no therapy', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('words'));
  expect(files.length).toBeGreaterThan(10);
  const telling = files.filter((file) => /member|session|seat|breakout|therap/i.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));
  expect(telling).toEqual([]);
});
