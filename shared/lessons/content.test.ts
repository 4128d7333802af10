import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from './lesson.ts';
import { parseLesson } from './parse.ts';
import { checksOf } from './reading.ts';
import { plainWords } from './richText.ts';

const folder = new URL('../../content/lessons/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[mf]\d\d-.*\.md$/.test(name));
const read = (name: string) => parseLesson(readFileSync(new URL(name, folder), 'utf8'), name);

const wordsOf = (block: Block): string => {
  if (block.kind === 'paragraph') return plainWords(block.text);
  if (block.kind === 'list') return block.items.map(plainWords).join(' ');
  return block.kind === 'callout' ? block.paragraphs.map(plainWords).join(' ') : '';
};
const isMoment = (block: Block) => ['sorting', 'ordering', 'sliders', 'moodActivity'].includes(block.kind);

test('the thirteen modules and six family topics are there', () => {
  const numbers = (letter: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `${letter}${String(from + at).padStart(2, '0')}`);
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
