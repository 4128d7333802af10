import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const CLIENT = path.join(import.meta.dirname, '../../client');
const WORDS = path.join(CLIENT, 'base/words');
/** With every page: see words.ts. */
const ALWAYS = 'common';
const notParts = new Set(['words', 'theirs', ALWAYS]);
const parts = new Set(
  readdirSync(WORDS)
    .map((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? '')
    .filter((name) => name !== '' && !notParts.has(name)),
);

/** Lets each part of the words come with the first file that says something of it: whoever signs in waits for no word of a board. */
export function wordsWithPages(): Plugin {
  return {
    name: 'hearth-words-with-pages',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(CLIENT) || !/\.tsx?$/.test(file)) return;
      const part = path.dirname(file) === WORDS ? path.basename(file, '.ts') : '';
      if (parts.has(part)) return { code: `${code}\nimport { addWords } from './words.ts';\naddWords('${part}', ${part});\n`, map: null };
      const said = partsSaidBy(code);
      return said.length === 0
        ? undefined
        : { code: `${code}\n${said.map((one) => `import ${JSON.stringify(path.join(WORDS, `${one}.ts`))};\n`).join('')}`, map: null };
    },
  };
}

/** The parts of the words that a file names: `useTranslation('room')`, `t('now', { ns: 'help' })`, `t('tools:chat.title')`. */
export function partsSaidBy(code: string): string[] {
  const said = new Set<string>();
  for (const [, inside = ''] of code.matchAll(/\b(?:useTranslation\(|ns: |t\()([^)}\n]*)/g))
    for (const [, name = ''] of inside.matchAll(/'(\w+)(?=['"]|:)/g)) said.add(name);
  return [...said].filter((name) => parts.has(name));
}
