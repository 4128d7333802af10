import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { LessonError } from '#shared/learning/lessons/lessonError.ts';
import { parseLesson } from '#shared/learning/lessons/parse.ts';

export type ReadText = { lesson: Lesson; mistake: null } | { lesson: null; mistake: { line: number; say: string } };

/** Reads the text of a lesson as the server will, or tells the first mistake in it. */
export function readText(source: string): ReadText {
  try {
    return { lesson: parseLesson(source, 'lesson'), mistake: null };
  } catch (error) {
    if (error instanceof LessonError) return { lesson: null, mistake: { line: error.line, say: error.sentence } };
    throw error;
  }
}

/** Where a line (counted from 1) begins and ends in a text. */
export function placeOfLine(source: string, line: number): { from: number; to: number } {
  const lines = source.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}
