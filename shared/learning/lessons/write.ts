import { writeCell } from './fence.ts';
import type { Block, Lesson, Page } from './lesson.ts';
import { writeRichText } from './richText.ts';

const row = (...cells: string[]): string => `- ${cells.map(writeCell).join(' | ')}`;
const field = (name: string, ...cells: string[]): string => `${name}: ${cells.map(writeCell).join(' | ')}`;
const fenced = (opening: string, ...body: string[]): string => [`::: ${opening}`, ...body, ':::'].join('\n');

const writeBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return writeRichText(block.text);
    case 'list':
      return block.items.map((item, at) => `${block.isOrdered ? `${at + 1}.` : '-'} ${writeRichText(item)}`).join('\n');
    case 'callout':
      return fenced(block.tone, block.paragraphs.map(writeRichText).join('\n\n'));
    case 'drawing':
      return fenced(`drawing ${block.shape}`, field('alt', block.alt), ...block.labels.map((label) => row(label)));
    case 'chart':
      return fenced(
        `chart ${block.shape}`,
        field('title', block.title),
        field('alt', block.alt),
        field('x', block.xLabel),
        field('y', block.yLabel),
        `range: ${block.yMin} to ${block.yMax}`,
        field('series', ...block.series),
        ...block.points.map(({ x, values }) => row(x, ...values.map(String))),
      );
    case 'sorting':
      return fenced(
        `sorting ${block.id}`,
        field('prompt', block.prompt),
        field('groups', ...block.groups),
        ...block.items.map(({ text, group, feedback }) => row(text, group, feedback)),
      );
    case 'ordering':
      return fenced(`ordering ${block.id}`, field('prompt', block.prompt), ...block.steps.map((step) => row(step)), field('reply', block.reply));
    case 'sliders':
      return fenced(
        `sliders ${block.id}`,
        field('prompt', block.prompt),
        ...block.scales.map(({ label, low, high }) => row(label, low, high)),
        field('reply', block.reply),
      );
    case 'moodActivity':
      return fenced(
        `moodActivity ${block.id}`,
        field('prompt', block.prompt),
        field('times', ...block.times),
        ...block.activities.map((activity) => row(activity)),
        field('reply', block.reply),
      );
    case 'check':
      return fenced(
        `check ${block.id}`,
        field('question', block.question),
        ...block.options.map(({ text, isRight, feedback }) => `- [${isRight ? 'x' : ' '}] ${writeCell(text)} | ${writeCell(feedback)}`),
      );
    case 'worksheet':
      return fenced(`worksheet ${block.template}`);
  }
};

const writePage = (page: Page): string => {
  const notes = page.notes.length > 0 ? [fenced('notes', page.notes.map(writeRichText).join('\n\n'))] : [];
  return [`# ${page.heading}`, ...page.blocks.map(writeBlock), ...notes].join('\n\n');
};

/** Writes a lesson as a content file that `parseLesson` reads back the same. */
export const writeLesson = (lesson: Lesson): string => {
  const head = [
    '---',
    `id: ${lesson.id}`,
    `version: ${lesson.version}`,
    `audience: ${lesson.audience}`,
    `title: ${lesson.title}`,
    `summary: ${lesson.summary}`,
    `minutes: ${lesson.minutes}`,
    'objectives:',
    ...lesson.objectives.map((one) => `- ${one}`),
    'sources:',
    ...lesson.sources.map((one) => `- ${one}`),
    '---',
  ];
  return `${head.join('\n')}\n\n${lesson.pages.map(writePage).join('\n\n')}\n`;
};
