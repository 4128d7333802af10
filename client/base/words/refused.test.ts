// Planted and seen to fail: a sentence taken out of the words.
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apis } from '#shared/apis.ts';
import type { Api } from '#shared/base/endpoint.ts';
import { common } from '#shared/base/refusal.ts';

/** The codes that each part of the words has a sentence for. */
const parts = await Promise.all(
  globSync('*.ts', { cwd: import.meta.dirname, exclude: ['*.test.ts'] }).map(async (file) => {
    const part = path.basename(file, '.ts');
    const said = ((await import(/* @vite-ignore */ path.join(import.meta.dirname, file))) as Record<string, { refused?: object }>)[part]?.refused ?? {};
    return { part, codes: Object.keys(said).map((code) => code.replace(/_.*$/, '')) };
  }),
);
const sentences = parts.flatMap(({ part, codes }) => [...new Set(codes)].map((code) => ({ part, code })));
const endpoints = Object.values(apis).flatMap((api) => Object.values(api as Api));
const refusable = new Set([...common, ...endpoints.flatMap(({ refuses = [] }) => refuses)].map(({ code }) => code));
/** Said by the browser alone. */
const ofTheBrowser = ['offline', 'broken'];

test('whatever an endpoint may refuse has one sentence, in one part of the words; and no sentence is of something that nobody refuses', () => {
  expect(sentences.map(({ code }) => code).sort()).toEqual([...refusable, ...ofTheBrowser].sort());
});
