import { z } from 'zod';
import { OWN_LESSON_CHARACTERS_MAX } from './own.ts';

const LAST_PAGE_MAX = 7;
const CHECKS_MAX = 40;

/** Where somebody is in a lesson. */
export const lessonReading = z.strictObject({
  page: z.int().min(0).max(LAST_PAGE_MAX),
  solved: z.array(z.string().min(1).max(60)).max(CHECKS_MAX),
  isDone: z.boolean(),
});

/** That the caller reviewed this version of a lesson, or takes it back. */
export const lessonReviewed = z.strictObject({ version: z.int().min(1).max(1_000_000), isReviewed: z.boolean() });

/** `replaces`: '' for a lesson that is new, otherwise `id@version` as it was opened. */
export const ownLesson = z.strictObject({
  source: z.string().max(OWN_LESSON_CHARACTERS_MAX, `Please keep the lesson to ${OWN_LESSON_CHARACTERS_MAX} characters.`),
  replaces: z
    .string()
    .max(80)
    .regex(/^(|[a-z0-9-]{1,60}@\d{1,7})$/),
});
