import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonSchema, type Block, type Lesson, type Span } from './lesson.ts';
import { LessonError } from './lessonError.ts';
import { parseLesson } from './parse.ts';
import { spokenPage, withoutNotes } from './reading.ts';
import { writeLesson } from './write.ts';

const head = `---
id: small-lesson
version: 3
audience: participants
title: A small lesson
summary: What it is about.
minutes: 20
objectives:
- Know one thing
sources:
- Program clinical team, 2026
---
`;
const page = (at: number) => `\n# Page ${at}\n\nSome words.\n`;
const pages = [1, 2, 3, 4].map(page).join('');
const whole = (last: string) => `${head}${pages}\n# Page 5\n\n${last}`;
const lastBlocks = (last: string) => parseLesson(whole(last), 'x.md').pages[4]?.blocks;

test('a paragraph over two lines, strong and emphasised words, and a list', () => {
  expect(lastBlocks('One **strong** and\none *soft* word, 2 \\* 3.\n\n- first\n- second\n  goes on')).toEqual([
    {
      kind: 'paragraph',
      text: [
        { text: 'One ', mark: 'plain' },
        { text: 'strong', mark: 'strong' },
        { text: ' and one ', mark: 'plain' },
        { text: 'soft', mark: 'emphasis' },
        { text: ' word, 2 * 3.', mark: 'plain' },
      ],
    },
    { kind: 'list', isOrdered: false, items: [[{ text: 'first', mark: 'plain' }], [{ text: 'second goes on', mark: 'plain' }]] },
  ]);
});

test('a check and its notes', () => {
  const lesson = parseLesson(
    whole('::: check one\nquestion: Which?\n- [ ] This | Not quite.\n- [x] That | Yes.\n:::\n\n::: notes\nSay it slowly.\n:::'),
    'x.md',
  );
  expect(lesson.pages[4]).toEqual({
    heading: 'Page 5',
    blocks: [
      {
        kind: 'check',
        id: 'one',
        question: 'Which?',
        options: [
          { text: 'This', isRight: false, feedback: 'Not quite.' },
          { text: 'That', isRight: true, feedback: 'Yes.' },
        ],
      },
    ],
    notes: [[{ text: 'Say it slowly.', mark: 'plain' }]],
  });
  expect(JSON.stringify(withoutNotes(lesson))).not.toContain('slowly');
});

// The line on which the text of `whole` begins.
const FIRST = 32;
test.each([
  ['no head', 'hello', 1, 'must begin with a line “---”'],
  ['an unknown field', head.replace('summary', 'summery'), 6, '“summery” is not known here'],
  ['a version in words', head.replace('version: 3', 'version: three'), 3, '“version” must be a whole number'],
  ['another audience', head.replace('participants', 'everyone') + pages + page(5), 4, 'must be participants or family'],
  ['too few pages', head + pages, 1, 'needs at least 5 pages'],
  ['text before the first page', `${head}\nWords.`, 14, 'A page must begin with “# Heading”'],
  ['stars without an end', whole('A **word.'), FIRST, 'has no end'],
  ['a part without an end', whole('::: care\nWords.'), FIRST, 'is never closed'],
  ['an unknown part', whole('::: video x\n:::'), FIRST, '“video” is not known'],
  ['a part named like a property of objects', whole('::: constructor x\n:::'), FIRST, '“constructor” is not known'],
  ['a check without a right option', whole('::: check a\nquestion: Which?\n- [ ] This | No.\n- [ ] That | No.\n:::'), FIRST, 'exactly one right option'],
  ['an option without feedback', whole('::: check a\nquestion: Which?\n- [x] This\n:::'), FIRST + 2, 'option | feedback'],
  [
    'a group that is not there',
    whole('::: sorting a\nprompt: Sort.\ngroups: A | B\n- one | A | Yes.\n- two | B | Yes.\n- three | C | Yes.\n:::'),
    FIRST + 5,
    'a group that is not named above',
  ],
  [
    'a value outside of its scale',
    whole('::: chart line\ntitle: T\nalt: A\nx: X\ny: Y\nrange: 0 to 10\nseries: S\n- a | 1\n- b | 11\n:::'),
    FIRST + 8,
    'outside of the range',
  ],
  [
    'a value that is no number',
    whole('::: chart line\ntitle: T\nalt: A\nx: X\ny: Y\nrange: 0 to 10\nseries: S\n- a | 1\n- b | x\n:::'),
    FIRST + 8,
    'must be a number',
  ],
  ['a drawing without alt text', whole('::: drawing cycle\n- a\n- b\n:::'), FIRST, '“alt:” is missing'],
  ['an unknown drawing', whole('::: drawing house\nalt: A house\n- a\n- b\n:::'), FIRST, 'must be cycle, stairs'],
  [
    'a name used twice',
    whole('::: worksheet a\n:::\n\n::: ordering o\nprompt: P\nreply: R\n- a\n- b\n- c\n:::\n\n::: ordering o\nprompt: P\nreply: R\n- a\n- b\n- c\n:::'),
    FIRST + 11,
    'a second time',
  ],
])('%s: told by file, line and one sentence', (_, text, line, sentence) => {
  let caught: unknown;
  try {
    parseLesson(text, 'own.md');
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(LessonError);
  expect((caught as LessonError).message).toContain(`own.md:${line}: `);
  expect((caught as LessonError).message).toContain(sentence);
});

// Characters that mean something in the format, among plain ones.
const letters = fc.constantFrom(...'abé“’1.*\\|#->:[]x_`'.split(''));
const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const marks = fc.constantFrom<Span['mark']>('plain', 'strong', 'emphasis');
const richText = fc
  .array(fc.record({ text: line, mark: marks }), { minLength: 1, maxLength: 4 })
  .map((spans) => spans.filter((one, at) => one.mark !== spans[at - 1]?.mark));
const some = <T>(item: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(item, { minLength, maxLength });

const blockArb: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: richText }),
  fc.record({ kind: fc.constant('list' as const), isOrdered: fc.boolean(), items: some(richText, 1, 4) }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('remember' as const, 'example' as const, 'care' as const),
    paragraphs: some(richText, 1, 3),
  }),
  fc.record({ kind: fc.constant('drawing' as const), shape: fc.constantFrom('cycle' as const, 'zones' as const), alt: line, labels: some(line, 2, 5) }),
  fc.integer({ min: 1, max: 3 }).chain((count) =>
    fc.record({
      kind: fc.constant('chart' as const),
      shape: fc.constantFrom('line' as const, 'bars' as const),
      title: line,
      alt: line,
      xLabel: line,
      yLabel: line,
      yMin: fc.constant(-1),
      yMax: fc.constant(12.5),
      series: some(line, count, count),
      points: some(
        fc.record({
          x: line,
          values: some(
            fc.integer({ min: 0, max: 24 }).map((n) => n / 2),
            count,
            count,
          ),
        }),
        2,
        5,
      ),
    }),
  ),
  fc.uniqueArray(line, { minLength: 2, maxLength: 3 }).chain((groups) =>
    fc.record({
      kind: fc.constant('sorting' as const),
      id: key,
      prompt: line,
      groups: fc.constant(groups),
      items: some(fc.record({ text: line, group: fc.constantFrom(...groups), feedback: line }), 3, 5),
    }),
  ),
  fc.record({ kind: fc.constant('ordering' as const), id: key, prompt: line, steps: some(line, 3, 5), reply: line }),
  fc.record({
    kind: fc.constant('sliders' as const),
    id: key,
    prompt: line,
    scales: some(fc.record({ label: line, low: line, high: line }), 1, 4),
    reply: line,
  }),
  fc.record({
    kind: fc.constant('moodActivity' as const),
    id: key,
    prompt: line,
    times: some(
      line.filter((text) => text.length <= 30),
      2,
      4,
    ),
    activities: some(line, 2, 5),
    reply: line,
  }),
  some(fc.record({ text: line, feedback: line }), 2, 4).chain((options) =>
    fc.record({
      kind: fc.constant('check' as const),
      id: key,
      question: line,
      options: fc.nat(options.length - 1).map((right) => options.map((option, at) => ({ ...option, isRight: at === right }))),
    }),
  ),
  fc.record({ kind: fc.constant('worksheet' as const), template: key }),
);

const lessonArb: fc.Arbitrary<Lesson> = fc
  .record({
    id: key,
    version: fc.integer({ min: 1, max: 900 }),
    audience: fc.constantFrom('participants' as const, 'family' as const),
    title: line,
    summary: line,
    minutes: fc.integer({ min: 1, max: 120 }),
    objectives: some(line, 1, 3),
    sources: some(line, 1, 3),
    pages: some(fc.record({ heading: line, blocks: some(blockArb, 1, 4), notes: some(richText, 0, 2) }), 5, 8),
  })
  .filter((lesson) => lessonSchema.safeParse(lesson).success);

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(lessonArb, (lesson) => {
      expect(parseLesson(writeLesson(lesson), 'x.md')).toEqual(lesson);
    }),
    { numRuns: 60 },
  );
});

test('any text is read or refused in one sentence, never otherwise', () => {
  const piece = fc.oneof(
    line,
    fc.constantFrom('---', ':::', '::: check a', '::: care', '::: chart line', '# Page', '- [x] a | b', '- a', 'range: 0 to 1', '', 'id: a'),
  );
  fc.assert(
    fc.property(some(piece, 0, 30), fc.boolean(), (all, isWithHead) => {
      try {
        parseLesson((isWithHead ? head + pages : '') + all.join('\n'), 'x.md');
      } catch (error) {
        expect(error).toBeInstanceOf(LessonError);
        expect((error as LessonError).sentence).toMatch(/^[^\n]+\.$/);
      }
    }),
    { numRuns: 200 },
  );
});

test('reading aloud tells pictures by their alt text and keeps the answer back', () => {
  const blocks = lastBlocks(
    'A *soft* word.\n\n::: drawing cycle\nalt: A loop.\n- a\n- b\n:::\n\n::: check c\nquestion: Which?\n- [x] This | Well seen.\n- [ ] That | Look again.\n:::',
  );
  expect(spokenPage({ heading: 'Page', blocks: blocks ?? [], notes: [] })).toEqual(['Page', 'A soft word.', 'A loop.', 'Which?', 'This', 'That']);
});
