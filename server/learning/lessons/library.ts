import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LessonProblem } from '#shared/learning/lessons/answers.ts';
import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { LessonError } from '#shared/learning/lessons/lessonError.ts';
import { parseLesson } from '#shared/learning/lessons/parse.ts';

/** The lessons that come with the server. */
export interface Library {
  lessons: ReadonlyMap<string, { lesson: Lesson; source: string }>;
  /** Files that could not be read: the others are there all the same. */
  problems: readonly LessonProblem[];
}

const LESSONS_DIR = path.join(import.meta.dirname, '../../../content/lessons');

/** Reads all content files of a folder, in the order of their names. A broken one is told by file, line and sentence. */
export async function readLibrary(folder: string): Promise<Library> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const lessons = new Map<string, { lesson: Lesson; source: string }>();
  const problems: LessonProblem[] = [];
  for (const file of files) {
    const source = await readFile(path.join(folder, file), 'utf8');
    try {
      const lesson = parseLesson(source, file);
      if (lessons.has(lesson.id)) throw new LessonError(file, 2, `“${lesson.id}” is the id of another lesson already.`);
      lessons.set(lesson.id, { lesson, source });
    } catch (error) {
      if (!(error instanceof LessonError)) throw error;
      problems.push({ file, line: error.line, say: error.sentence });
    }
  }
  return { lessons, problems };
}

let read: Promise<Library> | null = null;

/** The lessons of this server, read once. */
export const library = (): Promise<Library> => (read ??= readLibrary(LESSONS_DIR));
