import { globSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { youngerMembers } from '../scripts/lint/younger.ts';

const root = path.join(import.meta.dirname, '..');
const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const pages = globSync('{client,shared}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.|^client\/testing\//.test(file))
  .map((file) => path.join(root, file));

describe('what the oldest supported browsers lack', () => {
  test('is asked for before it is used, on every page', () => {
    expect(youngerMembers(pages, options)).toEqual([]);
  }, 120_000);

  test('is found on objects of any kind', () => {
    const planted = path.join(root, 'client/testing/younger.ts');
    expect(youngerMembers([planted], options).map((one) => one.replace(/^.*younger\.ts:\d+ /, ''))).toEqual([
      expect.stringMatching(/^Element\.checkVisibility is lacked by safari 16\.4/),
      expect.stringMatching(/^PromiseConstructor\.withResolvers is lacked by chrome 111/),
      expect.stringMatching(/^ObjectConstructor\.groupBy is lacked by chrome 111/),
    ]);
  }, 120_000);
});
