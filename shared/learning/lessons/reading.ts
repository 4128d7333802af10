import type { Block, Check, Lesson, Page } from './lesson.ts';
import { plainWords } from './richText.ts';

/** The lesson for everybody who is not a facilitator: without the speaker notes. */
export const withoutNotes = (lesson: Lesson): Lesson => ({ ...lesson, pages: lesson.pages.map((page) => ({ ...page, notes: [] })) });

/** All knowledge checks, in their order. */
export const checksOf = (lesson: Lesson): Check[] => lesson.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'check'));

/** A page as sentences to be read aloud. Pictures are told by their alt text; checks by question and options, never by the answer. */
export const spokenPage = (page: Page): string[] => [page.heading, ...page.blocks.flatMap(spokenBlock)];

const spokenBlock = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [plainWords(block.text)];
    case 'list':
      return block.items.map(plainWords);
    case 'callout':
      return block.paragraphs.map(plainWords);
    case 'drawing':
      return [block.alt];
    case 'chart':
      return [block.title, block.alt];
    case 'check':
      return [block.question, ...block.options.map((option) => option.text)];
    case 'worksheet':
      return [];
    default:
      return [block.prompt];
  }
};
