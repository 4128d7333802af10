import type { LessonList, LessonProgress, LessonReview, LessonSource, LessonToRead, LessonsDone } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { lessonReading, lessonReviewed, ownLesson } from './input.ts';

export const lessonChanged = refusal()('lessonChanged');
export const lessonIdTaken = refusal()('lessonIdTaken');
export const lessonIdFixed = refusal()('lessonIdFixed');

// A captioner is there for the time of a session alone.
const readers = ['participant', 'facilitator', 'family', 'manager'] as const;

export const lessons = {
  list: endpoint<LessonList>()({
    method: 'get',
    path: '/api/lessons',
    by: readers,
    sees: 'lessons',
    logs: { not: 'content' },
    also: ['lessonsDone'],
  }),
  read: endpoint<LessonToRead>()({
    method: 'get',
    path: '/api/lessons/:id',
    by: readers,
    sees: 'lesson',
    logs: { not: 'content' },
    also: ['lessonsDone'],
  }),
  progress: endpoint<{ progress: LessonProgress }, typeof lessonReading>()({
    method: 'post',
    path: '/api/lessons/:id/progress',
    by: ['participant', 'family'],
    sees: 'lessons',
    logs: { not: 'own', kind: 'lessonsDone' },
    tells: ['lessonsDone'],
  }),
  done: endpoint<LessonsDone>()({
    method: 'get',
    path: '/api/lessons-done',
    by: ['facilitator', 'supervisor'],
    sees: 'lessonsDone',
    logs: { kind: 'lessonsDone', of: 'answer' },
  }),
  source: endpoint<LessonSource>()({
    method: 'get',
    path: '/api/lessons/:id/source',
    by: ['facilitator', 'manager'],
    sees: 'lessonSources',
    logs: { not: 'content' },
  }),
  version: endpoint<{ source: string }>()({
    method: 'get',
    path: '/api/lessons/:id/versions/:version',
    by: ['facilitator', 'manager'],
    sees: 'lessonSources',
    logs: { not: 'content' },
  }),
  save: endpoint<{ id: string; version: number }, typeof ownLesson>()({
    method: 'post',
    path: '/api/lessons',
    by: ['facilitator', 'manager'],
    sees: 'lessons',
    logs: { not: 'content' },
    tells: ['lesson'],
    changes: ['lessonSources'],
    refuses: [lessonChanged, lessonIdTaken, lessonIdFixed],
  }),
  review: endpoint<{ review: LessonReview | null }, typeof lessonReviewed>()({
    method: 'post',
    path: '/api/lessons/:id/review',
    by: ['facilitator'],
    sees: 'lessons',
    logs: { not: 'content' },
    changes: ['lesson'],
    refuses: [lessonChanged],
  }),
  withdraw: endpoint<Done>()({
    method: 'post',
    path: '/api/lessons/:id/withdraw',
    by: ['facilitator', 'manager'],
    sees: 'lessons',
    logs: { not: 'content' },
    tells: ['lessonSources', 'lesson'],
  }),
};
