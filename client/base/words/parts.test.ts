import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { partsSaidBy } from '../../../scripts/vite/wordsWithPages.ts';

const client = path.join(import.meta.dirname, '..');

test('a file names its parts of the words in each of the ways there are', () => {
  expect(partsSaidBy("const { t } = useTranslation('room');")).toEqual(['room']);
  expect(partsSaidBy("t('now', { ns: 'help' }) t(a, { ns: isIt ? 'common' : 'waiting' })")).toEqual(['help', 'waiting']);
  expect(partsSaidBy("words.t('tools:chat.title')")).toEqual(['tools']);
  expect(partsSaidBy('const { t } = useTranslation();')).toEqual([]);
});

test('and in no other: a name that is worked out would come without its words', () => {
  const strange = globSync('**/*.{ts,tsx}', { cwd: client })
    .filter((file) => !file.includes('.test.') && file !== 'words/words.ts')
    .flatMap(
      (file) =>
        readFileSync(path.join(client, file), 'utf8').match(
          /useTranslation\((?!\)|'\w+'\))[^)]*\)|getFixedT|\bns: (?!'|[\w. =!]+\? ?'|string|\w+;)[a-z]\w*Ns\b/g,
        ) ?? [],
    );
  expect(strange).toEqual([]);
});
