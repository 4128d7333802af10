import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lessons } from '#shared/learning/lessons/api.ts';
import { ask } from '../base/http/ask.ts';
import { asking, changed, changedBy, keyOf, useAsk, useTell } from '../base/http/use.ts';
import { ApiProblem } from '../http/api.ts';

const AGAIN_MS = 2_000;

export const useLessons = () => useAsk(lessons.list);

export const useLesson = (id: string) =>
  useQuery({
    ...asking(lessons.read, { params: { id } }),
    // Nobody's page should change while they read it.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });

export const useLessonsDone = (isAsked: boolean) => useQuery({ ...asking(lessons.done), enabled: isAsked });

export interface Reading {
  page: number;
  solved: readonly string[];
  isDone: boolean;
}

/** Tells the server where somebody is, one after another, again and again while it cannot be reached. */
export const useKeepReading = (id: string) => {
  const queries = useQueryClient();
  const scope = useMemo(() => ({ id: `reading ${id}` }), [id]);
  return useMutation({
    scope,
    mutationKey: ['reading', id],
    mutationFn: (reading: Reading) => ask(lessons.progress, { params: { id }, body: { ...reading, solved: [...reading.solved] } }),
    retry: (_, error) => error instanceof ApiProblem && error.status === 0,
    retryDelay: AGAIN_MS,
    onSuccess: () => changed(queries, changedBy(lessons.progress)),
  });
};

/** Whether something of somebody's reading could not be told yet. */
export const useIsReadingBehind = (id: string): boolean =>
  useMutationState({ filters: { mutationKey: ['reading', id], status: 'pending' }, select: ({ state }) => state.failureCount }).some((failures) => failures > 0);

export const useLessonSource = (id: string | null) => useQuery({ ...asking(lessons.source, { params: { id: id ?? '' } }), enabled: id !== null, refetchOnWindowFocus: false });

/** The text of an older version. */
export const readVersion = (id: string, version: number) => ask(lessons.version, { params: { id, version: String(version) } });

/** The whole lesson, with speaker notes where the caller is a facilitator. */
export const readLesson = (id: string) => ask(lessons.read, { params: { id } });

export const useSaveLesson = () => useTell(lessons.save, (lesson: { source: string; replaces: string }) => ({ body: lesson }));

export const useReviewLesson = () => useTell(lessons.review, ({ id, ...reviewed }: { id: string; version: number; isReviewed: boolean }) => ({ params: { id }, body: reviewed }));

export const useWithdrawLesson = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(lessons.withdraw, { params: { id } }),
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: keyOf(lessons.source, { params: { id } }) });
      return changed(queries, changedBy(lessons.withdraw));
    },
  });
};
