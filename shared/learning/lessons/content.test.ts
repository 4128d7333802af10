import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from './lesson.ts';
import { parseLesson } from './parse.ts';
import { checksOf } from './reading.ts';
import { plainWords } from './richText.ts';
import { problemSolving } from '../worksheets/templates/problemSolving.ts';
import { thoughtRecord } from '../worksheets/templates/thoughtRecord.ts';

const folder = new URL('../../../content/lessons/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[mf]\d\d-.*\.md$/.test(name));
const read = (name: string) => parseLesson(readFileSync(new URL(name, folder), 'utf8'), name);

const wordsOf = (block: Block): string => {
  if (block.kind === 'paragraph') return plainWords(block.text);
  if (block.kind === 'list') return block.items.map(plainWords).join(' ');
  return block.kind === 'callout' ? block.paragraphs.map(plainWords).join(' ') : '';
};
const isMoment = (block: Block) => ['sorting', 'ordering', 'sliders', 'moodActivity'].includes(block.kind);

test('the thirteen modules and six family topics are there', () => {
  const numbers = (letter: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${letter}${String(from + at).padStart(2, '0')}`);
  expect(files.map((name) => name.slice(0, 3))).toEqual([...numbers('f', 1, 6), ...numbers('m', 0, 12)]);
});

test.each(files)('%s is a whole lesson', (name) => {
  const lesson = read(name);
  expect(`${lesson.id}.md`).toBe(name);
  expect(lesson.audience).toBe(name.startsWith('f') ? 'family' : 'participants');
  expect(checksOf(lesson).length).toBeGreaterThanOrEqual(3);
  const blocks = lesson.pages.flatMap((page) => page.blocks);
  expect(blocks.filter(isMoment).length).toBeGreaterThanOrEqual(1);
  expect(blocks.some((block) => block.kind === 'drawing' || block.kind === 'chart')).toBe(true);
  for (const page of lesson.pages) {
    expect(page.notes.length, `${page.heading}: speaker notes`).toBeGreaterThan(0);
    const words = page.blocks.map(wordsOf).join(' ').split(/\s+/).filter(Boolean).length;
    expect(words, `${page.heading}: a short page`).toBeLessThanOrEqual(160);
    expect(words, `${page.heading}: not an empty page`).toBeGreaterThanOrEqual(40);
  }
});

// A blind reader has the chart from these words alone. Mutant caught: an eight before the nine, in a lesson whose line has it after.
test.each(files)('%s: what a chart says in words are its numbers, in their order', (name) => {
  const charts = read(name)
    .pages.flatMap((page) => page.blocks)
    .filter((block) => block.kind === 'chart');
  for (const { alt, points } of charts) {
    const told = [...alt.replace(/\b(week|out of|of) \d+|\d+ minutes/g, '').matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
    const byPoint = points.flatMap(({ values }) => values);
    const bySeries = (points[0]?.values ?? []).flatMap((_, at) => points.map(({ values }) => values[at] ?? NaN));
    expect(
      [byPoint, bySeries].some((all) => isWithin(told, all)),
      alt,
    ).toBe(true);
  }
});

test('each lesson names its sources, and nobody as one who does not exist', () => {
  for (const name of files) expect(read(name).sources.join('\n'), name).not.toMatch(/program clinical team|clinical team|staff writer/i);
});

test('the thinking patterns of the lesson are those of the thought record, by name', () => {
  const patterns = thoughtRecord.fields.find(({ key }) => key === 'thinking_patterns');
  const told = read('m04-catching-thoughts.md')
    .pages.flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .map(([first]) => first);
  const names = told.filter((first) => first?.mark === 'strong' && first.text.endsWith(':')).map((first) => first?.text.slice(0, -1));
  expect(names).toEqual(patterns?.type === 'choices' ? patterns.options.map(({ label }) => label) : null);
});

test('lessons ask for as many ideas as the worksheet', () => {
  const ideas = problemSolving.fields.find(({ key }) => key === 'ideas');
  expect(ideas?.type === 'list' && ideas.min).toBe(3);
  expect(textOf('m07-problem-solving.md')).toMatch(/at least three ideas/);
  expect(textOf('m07-problem-solving.md')).not.toMatch(/at least (two|four|five|six)|Try for (two|four|five|six)/);
});

// Notes are for facilitators: whoever reads alone must find these in what participants and relatives see.
test.each([
  ['m02-treatment-and-tracking.md', /mania/, /drink every day .* Stopping suddenly can be dangerous/s],
  ['m08-strong-feelings.md', /drink every day .* withdrawal can be dangerous/s, /seizure .*911/s],
  ['m09-sleep-movement-rhythm.md', /not tired.*mania/s, /988/],
  ['m12-staying-well.md', /mania/, /988/],
  ['f01-understanding-depression.md', /mania/, /four to six weeks/],
  ['f04-safety.md', /drinks every day.*withdrawal can be dangerous/s, /press 1/],
  ['m00-orientation.md', /serious danger.*child.*court/s, /press 1.*Para español.*chat.*ASL/s],
])('%s warns in what everybody reads', (name, ...patterns) => {
  for (const pattern of patterns) expect(textOf(name)).toMatch(pattern);
});

test('nothing is promised of the crisis line that it cannot keep, and nothing of a questionnaire that is not there', () => {
  for (const name of files) {
    expect(textOf(name), name).not.toMatch(/988 always|always answers|PHQ|released|the whole reason/);
    expect(JSON.stringify(read(name)), name).not.toMatch(/PHQ-\d|after the team has released/);
  }
});

/** All that a reader without speaker notes is shown. */
function textOf(name: string): string {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
  const written = (block: Block) => (block.kind === 'check' ? strings(block) : [wordsOf(block), ...strings(block)]);
  return read(name)
    .pages.flatMap((page) => page.blocks.flatMap(written))
    .join('\n');
}

/** Whether the numbers stand in `all`, in this order. */
function isWithin(numbers: readonly number[], all: readonly number[]): boolean {
  let from = 0;
  return numbers.every((number) => (from = all.indexOf(number, from) + 1) > 0);
}
