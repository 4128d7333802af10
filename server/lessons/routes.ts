import { z } from 'zod';
import type { LessonList, LessonsDone, LessonSource, LessonSummary, LessonToRead } from '#shared/api/lessons.ts';
import { notThere } from '#shared/live/refusals.ts';
import { OWN_LESSON_CHARACTERS_MAX } from '#shared/lessons/own.ts';
import { checksOf, withoutNotes } from '#shared/lessons/reading.ts';
import { defineRoute } from '#server/http/route.ts';
import { findLesson, listLessons } from './lessons.ts';
import { library } from './library.ts';
import { findSource, findVersion, saveLesson, withdrawLesson } from './own.ts';
import { findDone, isKept, keepReading, presentProgress, progressOf } from './progress.ts';

const lessonId = z.string().min(1).max(60);
const ofLesson = z.strictObject({ id: lessonId });
// A captioner comes for a session, and sees nothing else.
const readers = ['participant', 'facilitator', 'family', 'manager'] as const;
const LAST_PAGE_MAX = 7;
const CHECKS_MAX = 40;

export const lessons = defineRoute({
  method: 'get',
  path: '/api/lessons',
  by: readers,
  async run({ db, caller }) {
    const progress = await progressOf(db, caller);
    const isStaff = !isKept(caller);
    const summaries = (await listLessons(db, caller)).map(({ lesson, isOwn }): LessonSummary => {
      const { id, version, audience, title, summary, minutes } = lesson;
      const row = progress.get(id);
      return { id, version, audience, title, summary, minutes, pages: lesson.pages.length, checks: checksOf(lesson).length, isOwn, progress: row ? presentProgress(row, lesson) : null };
    });
    return { lessons: summaries, problems: isStaff ? [...(await library()).problems] : [] } satisfies LessonList;
  },
});

export const lessonToRead = defineRoute({
  method: 'get',
  path: '/api/lessons/:id',
  by: readers,
  params: ofLesson,
  async run({ db, caller }, { params }) {
    const found = await findLesson(db, caller, params.id);
    if (!found) return notThere;
    const { lesson, isOwn } = found;
    const row = (await progressOf(db, caller)).get(lesson.id);
    return {
      lesson: caller.role === 'facilitator' ? lesson : withoutNotes(lesson),
      isOwn,
      progress: row ? presentProgress(row, lesson) : null,
    } satisfies LessonToRead;
  },
});

export const lessonProgress = defineRoute({
  method: 'post',
  path: '/api/lessons/:id/progress',
  by: ['participant', 'family'],
  params: ofLesson,
  body: z.strictObject({ page: z.int().min(0).max(LAST_PAGE_MAX), solved: z.array(lessonId).max(CHECKS_MAX), isDone: z.boolean() }),
  async run({ db, caller, now }, { params, body }) {
    const found = await findLesson(db, caller, params.id);
    if (!found) return notThere;
    const { lesson } = found;
    // A page that was open while a shorter version came.
    const reading = { ...body, page: Math.min(body.page, lesson.pages.length - 1), solved: body.solved.filter((id) => checksOf(lesson).some((check) => check.id === id)) };
    return { progress: await keepReading(db, caller, lesson, reading, now) };
  },
});

export const lessonsDone = defineRoute({
  method: 'get',
  path: '/api/lessons-done',
  by: ['facilitator'],
  async run({ db, caller }) {
    const titles = new Map((await listLessons(db, caller)).map(({ lesson }) => [lesson.id, lesson.title]));
    const people = (await findDone(db, caller)).map(({ name, lessonProgress }) => ({
      name,
      done: lessonProgress.flatMap(({ lesson, doneAt }) => {
        const title = titles.get(lesson);
        return doneAt && title ? [{ lesson, title, doneAt: doneAt.toISOString() }] : [];
      }),
    }));
    return { people } satisfies LessonsDone;
  },
});

export const lessonSource = defineRoute({
  method: 'get',
  path: '/api/lessons/:id/source',
  by: ['facilitator', 'manager'],
  params: ofLesson,
  async run({ db, caller }, { params }) {
    return ((await findSource(db, caller, params.id)) satisfies LessonSource | null) ?? notThere;
  },
});

export const lessonVersion = defineRoute({
  method: 'get',
  path: '/api/lessons/:id/versions/:version',
  by: ['facilitator', 'manager'],
  params: z.strictObject({ id: lessonId, version: z.coerce.number().int().min(1).max(1_000_000) }),
  async run({ db, caller }, { params }) {
    const source = await findVersion(db, caller, params.id, params.version);
    return source === null ? notThere : { source };
  },
});

export const saveOwnLesson = defineRoute({
  method: 'post',
  path: '/api/lessons',
  by: ['facilitator', 'manager'],
  body: z.strictObject({
    source: z.string().max(OWN_LESSON_CHARACTERS_MAX, `Please keep the lesson to ${OWN_LESSON_CHARACTERS_MAX} characters.`),
    replaces: z.string().max(80).regex(/^(|[a-z0-9-]{1,60}@\d{1,7})$/),
  }),
  run: ({ db, caller, now }, { body }) => saveLesson(db, caller, body.source, body.replaces, now),
});

export const withdrawOwnLesson = defineRoute({
  method: 'post',
  path: '/api/lessons/:id/withdraw',
  by: ['facilitator', 'manager'],
  params: ofLesson,
  async run({ db, caller, now }, { params }) {
    return (await withdrawLesson(db, caller, params.id, now)) ? { done: true } : notThere;
  },
});
