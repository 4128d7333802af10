import { done } from '#shared/base/endpoint.ts';
import { lessons as lessonsApi } from '#shared/learning/lessons/api.ts';
import { z } from 'zod';
import { isA, isAmong, staffRoles } from '#shared/people/role.ts';
import type { LessonList, LessonsDone, LessonSource, LessonSummary, LessonToRead } from '#shared/learning/lessons/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { lessonReading, lessonReviewed, ownLesson } from '#shared/learning/lessons/input.ts';
import { checksOf, withoutNotes } from '#shared/learning/lessons/reading.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findLesson, listLessons } from './lessons.ts';
import { library } from './library.ts';
import { findSource, findVersion, saveLesson, withdrawLesson } from './own.ts';
import { noteReview, reviewsOf } from './reviews.ts';
import { findDone, keepReading, presentProgress, progressOf } from './progress.ts';

const lessonId = z.string().min(1).max(60);

export const lessons = serve(lessonsApi.list, {
  async run({ db, caller, also }) {
    const progress = await progressOf(db, also.lessonsDone);
    const isStaff = isAmong(caller, staffRoles);
    const reviewOf = await reviewsOf(db, caller);
    const summaries = (await listLessons(db, caller)).map((one): LessonSummary => {
      const { lesson, isOwn } = one;
      const { id, version, audience, title, summary, minutes } = lesson;
      const row = progress.get(id);
      return {
        id,
        version,
        audience,
        title,
        summary,
        minutes,
        pages: lesson.pages.length,
        checks: checksOf(lesson).length,
        isOwn,
        review: reviewOf(one),
        progress: row ? presentProgress(row, lesson) : null,
      };
    });
    return { lessons: summaries, problems: isStaff ? [...(await library()).problems] : [] } satisfies LessonList;
  },
});

export const lessonToRead = serve(lessonsApi.read, {
  async run({ db, caller, also }, { params }) {
    const found = await findLesson(db, caller, params.id);
    if (!found) return notThere();
    const { lesson, isOwn } = found;
    const row = (await progressOf(db, also.lessonsDone)).get(lesson.id);
    return {
      lesson: isA(caller, 'facilitator') ? lesson : withoutNotes(lesson),
      isOwn,
      review: (await reviewsOf(db, caller))(found),
      progress: row ? presentProgress(row, lesson) : null,
    } satisfies LessonToRead;
  },
});

export const lessonProgress = serve(lessonsApi.progress, {
  body: lessonReading,
  async run({ db, caller, now, noting, scope }, { params, body }) {
    const found = await findLesson(db, caller, params.id);
    if (!found) return notThere();
    const { lesson } = found;
    // Others see what was finished, and nothing on the way there.
    if (!body.isDone) noting.silently();
    // A page that was open while a shorter version came.
    const reading = {
      ...body,
      page: Math.min(body.page, lesson.pages.length - 1),
      solved: body.solved.filter((id) => checksOf(lesson).some((check) => check.id === id)),
    };
    return { progress: await keepReading(db, scope, lesson, reading, now) };
  },
});

export const lessonsDone = serve(lessonsApi.done, {
  async run({ db, caller, noting, scope }) {
    const titles = new Map((await listLessons(db, caller)).map(({ lesson }) => [lesson.id, lesson.title]));
    const people = (await findDone(db, scope)).map(({ id, name, email, lessonProgress }) => ({
      id,
      name,
      email,
      done: lessonProgress.flatMap(({ lesson, doneAt }) => {
        const title = titles.get(lesson);
        return doneAt && title ? [{ lesson, title, doneAt: doneAt.toISOString() }] : [];
      }),
    }));
    noting.about(people.map(({ id }) => id));
    return { people } satisfies LessonsDone;
  },
});

export const lessonSource = serve(lessonsApi.source, {
  async run({ db, caller }, { params }) {
    return ((await findSource(db, caller, params.id)) satisfies LessonSource | null) ?? notThere();
  },
});

export const lessonVersion = serve(lessonsApi.version, {
  params: z.strictObject({ id: lessonId, version: z.coerce.number().int().min(1).max(1_000_000) }),
  async run({ db, caller }, { params }) {
    const source = await findVersion(db, caller, params.id, params.version);
    return source === null ? notThere() : { source };
  },
});

export const saveOwnLesson = serve(lessonsApi.save, {
  body: ownLesson,
  run: ({ db, caller, now }, { body }) => saveLesson(db, caller, body.source, body.replaces, now),
});

export const reviewLesson = serve(lessonsApi.review, {
  body: lessonReviewed,
  run: ({ db, caller, now }, { params, body }) => noteReview(db, caller, params.id, body, now),
});

export const withdrawOwnLesson = serve(lessonsApi.withdraw, {
  async run({ db, caller, now }, { params }) {
    return (await withdrawLesson(db, caller, params.id, now)) ? done : notThere();
  },
});
