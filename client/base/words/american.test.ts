// All that people read, wherever it stands: sentences of the client, refusals and mails of the server, worksheets, consents, lessons.
// Mutants caught: "practise" in a worksheet's label, "programme" in a lesson, "cancelled" in a mail.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

const verbs =
  'anonym apolog author categor catastroph character critic custom equal emphas final general hospital ideal individual local maxim mem memor minim mobil moral neutral normal optim organ overgeneral personal prior real recogn sensit social special stabil standard stigmat summar symbol synchron traumat util victim visual vocal';
const british = new RegExp(
  [
    '\\w*(?:colour|behaviour|favour|neighbour|honour|labour|humour|rumour|flavour|savour|odour|vigour)\\w*',
    '(?:centre|theatre|metre|litre|fibre)s?|practis\\w+|licence[ds]?|defence|offence|pretence',
    `(?:un|re)?(?:${verbs.split(' ').join('|')})is(?:e|ed|es|er|ers|ing|ation|ations)|(?:anal|paral|catal)ys(?:e|ed|es|ing)`,
    '(?:travel|cancel|counsel|label|model|signal|level|quarrel|fuel|dial|total|equal|channel|tunnel)l(?:ed|ing|or|ors|er|ers)',
    'whilst|amongst|learnt|burnt|spelt|dreamt|leant|(?:to|after|back|for|up|down|out|in)wards|grey\\w*|cheques?|tyres?|kerbs?|programmes?|catalogues?',
    'judgement\\w*|acknowledgement\\w*|ageing|fulfil|skilful\\w*|enrols?|enrolment\\w*|instalments?|maths|mum|pyjamas|storeys?|sceptic\\w*|per cent|any more(?! \\w+s\\b)',
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^(.*)$/, '\\b(?:$1)\\b'),
  'gi',
);

const sources = globSync(['client/**/*.{ts,tsx,html}', 'shared/**/*.ts', 'server/**/*.ts'], {
  cwd: root,
  exclude: ['**/*.test.*', '**/testing/**', '**/generated/**'],
});
const contents = globSync('content/**/*.md', { cwd: root });

/** What stands in quotes and is a sentence or begins like one: keys and codes are not for people. */
function saidIn(source: string): string[] {
  const code = source.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*/g, '$1');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((text) => text.includes(' ') || /^\p{Lu}/u.test(text));
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const found = (texts: readonly string[]) => texts.flatMap((text) => text.match(british) ?? []);

test('spelling is American in all that people read', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(contents.length).toBeGreaterThanOrEqual(20);
  const misspelt = [
    ...sources.map((file) => [file, found(saidIn(read(file)))] as const),
    ...contents.map((file) => [file, found([read(file)])] as const),
  ].filter(([, words]) => words.length > 0);
  expect(misspelt).toEqual([]);
});

test('British forms are known, and what only looks like them is left alone', () => {
  expect(
    found([
      'What you practise',
      'our programme',
      'It was cancelled.',
      'Overgeneralising',
      'grey',
      'towards the end',
      'not shown any more.',
      'counsellor',
      'analyse',
    ]),
  ).toHaveLength(9);
  expect(
    found([
      'exercise, promise, advise',
      'realistic goals',
      'canceled',
      'Do you have any more questions?',
      'counselor',
      'a specialist',
      'program',
      'fulfillment',
    ]),
  ).toEqual([]);
});
