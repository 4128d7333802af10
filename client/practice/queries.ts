import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AssignedList, PracticeList, PracticeView } from '#shared/api/practice.ts';
import type { NoteReaders, PracticePlan } from '#shared/practice/practice.ts';
import { get, post } from '../http/api.ts';
import { areDaysKept, onSent, sendDays, subscribe, waitingDays } from './outbox.ts';
import { withWaiting } from './waiting.ts';

const path = (id: string, rest: string) => `/api/practice/${encodeURIComponent(id)}${rest}`;

/** One's own practice, with the days that only this device knows. `isWaiting`: some of them wait for a connection. */
export function usePractice() {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['practice'], queryFn: () => get<PracticeList>('/api/practice') });
  const waits = useSyncExternalStore(subscribe, waitingDays);
  useEffect(() => {
    const send = () => void sendDays();
    const stop = onSent(() => void queries.invalidateQueries({ queryKey: ['practice'] }));
    addEventListener('online', send);
    addEventListener('focus', send);
    send();
    return () => {
      stop();
      removeEventListener('online', send);
      removeEventListener('focus', send);
    };
  }, [queries]);
  const practices = useMemo<PracticeView[] | undefined>(
    () => query.data?.practices.map((practice) => ({ ...practice, days: withWaiting(practice.id, practice.days, waits) })),
    [query.data, waits],
  );
  return { practices, mayMail: query.data?.mayMail ?? false, isWaiting: waits.length > 0, areKept: areDaysKept(), error: query.error, refetch: query.refetch };
}

export const useAssigned = () => useQuery({ queryKey: ['assigned-practice'], queryFn: () => get<AssignedList>('/api/assigned-practice') });

function usePracticeChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['practice'] }), queries.invalidateQueries({ queryKey: ['assigned-practice'] })]),
  });
}
export const useSetPractice = () => usePracticeChange((plan: PracticePlan) => post('/api/practice', plan));
export const useAssign = () => usePracticeChange((plan: PracticePlan & { people: string[] }) => post('/api/assigned-practice', plan));
export const useEnd = () => usePracticeChange((id: string) => post(path(id, '/end')));
export const useSetReminder = (id: string) => usePracticeChange((reminder: { remindAt: string | null; mailZone: string | null }) => post(path(id, '/reminder'), reminder));
export const useNoteReaders = (id: string) => usePracticeChange((noteReaders: NoteReaders) => post(path(id, '/readers'), { noteReaders }));
