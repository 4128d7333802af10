import type { Fence, Complain } from './fence.ts';
import { lessonSchema, MAX_LESSON_LENGTH, type Lesson, type Span } from './lesson.ts';
import { LessonError } from './lessonError.ts';
import { readBlock } from './readBlock.ts';
import { readHead, type Line } from './readHead.ts';
import { readRichText } from './richText.ts';

const TONES = ['remember', 'example', 'care'];

interface DraftPage {
  heading: string;
  blocks: unknown[];
  notes: Span[][];
}

/**
 * Reads a content file (the format is told in content/lessons/README.md).
 * @param text the whole file @param file its name, for errors
 * @throws LessonError naming the file, the line and what is wrong
 */
export const parseLesson = (text: string, file: string): Lesson => {
  const complain: Complain = (line, sentence) => {
    throw new LessonError(file, line, sentence);
  };
  if (text.length > MAX_LESSON_LENGTH) complain(1, `This file has more than ${MAX_LESSON_LENGTH} characters.`);
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((one, at): Line => ({ text: one.trimEnd(), line: at + 1 }));
  const lines = new Map<string, number>();
  const { head, rest } = readHead(all, lines, complain);
  const pages = readPages(rest, lines, complain);

  const judged = lessonSchema.safeParse({ ...head, pages });
  if (judged.success) return judged.data;
  const issue = judged.error.issues[0];
  return complain(lineOf(issue?.path ?? [], lines), sentenceOf(issue?.path ?? [], issue?.message ?? 'is not valid'));
};

const lineOf = (path: readonly PropertyKey[], lines: ReadonlyMap<string, number>): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
};

const sentenceOf = (path: readonly PropertyKey[], message: string): string => {
  const name = path.findLast((step) => typeof step === 'string');
  return `“${String(name ?? 'lesson')}” ${message}.`;
};

const readPages = (rest: readonly Line[], lines: Map<string, number>, complain: Complain): DraftPage[] => {
  const pages: DraftPage[] = [];
  let fence: Fence | null = null;
  let loose: Line[] = [];

  const here = (line: number): DraftPage => pages.at(-1) ?? complain(line, 'A page must begin with “# Heading” before its text.');
  const add = (block: unknown, line: number): string => {
    const page = here(line);
    page.blocks.push(block);
    const path = `pages.${pages.length - 1}.blocks.${page.blocks.length - 1}`;
    lines.set(path, line);
    return path;
  };
  const flush = () => {
    const first = loose[0];
    if (first) add(readLoose(loose, complain), first.line);
    loose = [];
  };
  const closeFence = (done: Fence) => {
    if (done.kind === 'notes') here(done.line).notes.push(...paragraphsOf(done, complain));
    else if (TONES.includes(done.kind)) {
      add({ kind: 'callout', tone: done.kind, paragraphs: paragraphsOf(done, complain) }, done.line);
    } else {
      const read = readBlock(done, complain);
      const path = add(read.block, done.line);
      for (const [inner, line] of read.lines) lines.set(`${path}.${inner}`, line);
    }
  };

  for (const one of rest) {
    const opens = /^::: *(\S+)(?: +(\S+))?$/.exec(one.text);
    const heading = /^# +(.*)$/.exec(one.text);
    if (fence) {
      if (opens || heading) complain(one.line, `“::: ${fence.kind}” on line ${fence.line} is not closed by “:::” yet.`);
      if (one.text === ':::') {
        closeFence(fence);
        fence = null;
      } else fence.body.push(one);
    } else if (opens) {
      flush();
      fence = { kind: opens[1] ?? '', name: opens[2] ?? null, line: one.line, body: [] };
    } else if (heading) {
      flush();
      pages.push({ heading: (heading[1] ?? '').replace(/\s+/g, ' '), blocks: [], notes: [] });
      lines.set(`pages.${pages.length - 1}`, one.line);
    } else if (/^(#|:::)/.test(one.text)) {
      complain(one.line, one.text.startsWith('#') ? 'Use one “#” and a space before the heading of a page.' : 'This “:::” closes nothing.');
    } else if (one.text.trim() === '') flush();
    else loose.push(one);
  }
  if (fence) complain(fence.line, `“::: ${fence.kind}” is never closed by “:::”.`);
  flush();
  return pages;
};

const rich = (one: Line, complain: Complain): Span[] => {
  const spans = readRichText(one.text);
  return typeof spans === 'string' ? complain(one.line, spans) : spans;
};

/** A run of lines without an empty one between: a list or a paragraph. */
const readLoose = (run: readonly Line[], complain: Complain) => {
  const marker = /^(-|\d+\.) +/;
  const first = run[0]?.text ?? '';
  if (!marker.test(first)) return { kind: 'paragraph', text: rich(joined(run), complain) };
  const isOrdered = !first.startsWith('-');
  const items: Line[] = [];
  for (const one of run) {
    const last = items.at(-1);
    const found = marker.exec(one.text);
    if (found) {
      if (found[0].startsWith('-') === isOrdered) complain(one.line, 'A list is either numbered or not; leave an empty line between two lists.');
      items.push({ text: one.text.slice(found[0].length), line: one.line });
    } else if (last && one.text.startsWith('  ')) last.text += ` ${one.text.trim()}`;
    else complain(one.line, 'Leave an empty line after a list, or begin this line with two spaces.');
  }
  return { kind: 'list', isOrdered, items: items.map((item) => rich(item, complain)) };
};

const joined = (run: readonly Line[]): Line => ({ text: run.map((one) => one.text.trim()).join(' '), line: run[0]?.line ?? 1 });

const paragraphsOf = (fence: Fence, complain: Complain): Span[][] => {
  const found: Line[][] = [[]];
  for (const one of fence.body) {
    if (/^(-|\d+\.) /.test(one.text)) complain(one.line, `There can be no list in ${fence.kind}; write it as sentences.`);
    if (one.text.trim() === '') found.push([]);
    else found.at(-1)?.push(one);
  }
  return found.filter((run) => run.length > 0).map((run) => rich(joined(run), complain));
};
