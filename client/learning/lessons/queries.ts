import { useCallback, useSyncExternalStore } from 'react';
import { lessons } from '#shared/learning/lessons/api.ts';
import { ask } from '../../base/http/ask.ts';
import { keyOf, useAsk, useTell } from '../../base/http/use.ts';
import { readings, type Reading } from './outbox.ts';

export const useLessons = () => useAsk(lessons.list);

/** Nobody's page should change while they read it. */
export const useLesson = (id: string) => useAsk(lessons.read, { params: { id } }, { isStill: true, freshFor: 0, isForgotten: true });

export const useLessonsDone = (isAsked: boolean) => useAsk(lessons.done, { isAsked });

/** Tells the server where somebody is, as soon as it can be reached. */
export const useKeepReading = (lesson: string) => useCallback((reading: Omit<Reading, 'lesson'>) => void readings.put({ lesson, ...reading }), [lesson]);

/** Whether something of somebody's reading could not be told yet. */
export function useIsReadingBehind(lesson: string): boolean {
  const waits = useSyncExternalStore(readings.subscribe, readings.waiting);
  const isStuck = useSyncExternalStore(readings.subscribe, readings.isStuck);
  return isStuck && waits.some((one) => one.lesson === lesson);
}

export const useLessonSource = (id: string | null) => useAsk(lessons.source, { params: { id: id ?? '' } }, { isAsked: id !== null, isStill: true });

/** The text of an older version. */
export const readVersion = (id: string, version: number) => ask(lessons.version, { params: { id, version: String(version) } });

/** The whole lesson, with speaker notes where the caller is a facilitator. */
export const readLesson = (id: string) => ask(lessons.read, { params: { id } });

export const useSaveLesson = () => useTell(lessons.save, (lesson: { source: string; replaces: string }) => ({ body: lesson }));

export const useReviewLesson = () =>
  useTell(lessons.review, ({ id, ...reviewed }: { id: string; version: number; isReviewed: boolean }) => ({ params: { id }, body: reviewed }));

export const useWithdrawLesson = () =>
  useTell(lessons.withdraw, (id: string) => ({ params: { id } }), {
    knows: (queries, _, id) => queries.removeQueries({ queryKey: keyOf(lessons.source, { params: { id } }) }),
  });
