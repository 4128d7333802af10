import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LessonList, LessonProgress, LessonsDone, LessonSource, LessonToRead } from '#shared/api/lessons.ts';
import { ApiProblem, get, post } from '../http/api.ts';

const pathOf = (id: string) => `/api/lessons/${encodeURIComponent(id)}`;
const AGAIN_MS = 2_000;

export const useLessons = () => useQuery({ queryKey: ['lessons'], queryFn: () => get<LessonList>('/api/lessons') });

export const useLesson = (id: string) =>
  useQuery({
    queryKey: ['lesson', id],
    queryFn: () => get<LessonToRead>(pathOf(id)),
    // Nobody's page should change while they read it.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });

export const useLessonsDone = (isAsked: boolean) =>
  useQuery({ queryKey: ['lessons-done'], queryFn: () => get<LessonsDone>('/api/lessons-done'), enabled: isAsked });

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
    mutationFn: (reading: Reading) => post<{ progress: LessonProgress }>(`${pathOf(id)}/progress`, reading),
    retry: (_, error) => error instanceof ApiProblem && error.status === 0,
    retryDelay: AGAIN_MS,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['lessons'] }),
  });
};

/** Whether something of somebody's reading could not be told yet. */
export const useIsReadingBehind = (id: string): boolean =>
  useMutationState({ filters: { mutationKey: ['reading', id], status: 'pending' }, select: ({ state }) => state.failureCount }).some((failures) => failures > 0);

export const useLessonSource = (id: string | null) =>
  useQuery({
    queryKey: ['lesson-source', id],
    queryFn: () => get<LessonSource>(`${pathOf(id ?? '')}/source`),
    enabled: id !== null,
    refetchOnWindowFocus: false,
  });

/** The text of an older version. */
export const readVersion = (id: string, version: number) => get<{ source: string }>(`${pathOf(id)}/versions/${version}`);

/** The whole lesson, with speaker notes where the caller is a facilitator. */
export const readLesson = (id: string) => get<LessonToRead>(pathOf(id));

export const useSaveLesson = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (lesson: { source: string; replaces: string }) => post<{ id: string; version: number }>('/api/lessons', lesson),
    onSuccess: async ({ id }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['lessons'] }), queries.invalidateQueries({ queryKey: ['lesson-source', id] })]);
    },
  });
};

export const useWithdrawLesson = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`${pathOf(id)}/withdraw`),
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: ['lesson-source', id] });
      return queries.invalidateQueries({ queryKey: ['lessons'] });
    },
  });
};
