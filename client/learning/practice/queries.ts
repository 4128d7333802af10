import { useMemo, useSyncExternalStore } from 'react';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import type { NoteReaders, PracticePlan } from '#shared/learning/practice/practice.ts';
import { practice } from '#shared/learning/practice/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';
import { days } from './outbox.ts';
import { withWaiting } from './waiting.ts';

/** One's own practice, with the days that only this device knows. `isWaiting`: some of them wait for a connection. `isStuck`: it was tried in vain. */
export function usePractice() {
  const query = useAsk(practice.mine);
  const waits = useSyncExternalStore(days.subscribe, days.waiting);
  const isStuck = useSyncExternalStore(days.subscribe, days.isStuck);
  const practices = useMemo<PracticeView[] | undefined>(
    () => query.data?.practices.map((one) => ({ ...one, days: withWaiting(one.id, one.days, waits) })),
    [query.data, waits],
  );
  return {
    practices,
    mayMail: query.data?.mayMail ?? false,
    isWaiting: waits.length > 0,
    areKept: days.areKept(),
    isStuck,
    error: query.error,
    refetch: query.refetch,
  };
}

export const useAssigned = () => useAsk(practice.assigned);

export const useSetPractice = () => useTell(practice.set, (plan: PracticePlan) => ({ body: plan }));
export const useAssign = () => useTell(practice.assign, (plan: PracticePlan & { people: string[] }) => ({ body: plan }));
export const useEnd = () => useTell(practice.end, (id: string) => ({ params: { id } }));
export const useSetReminder = (id: string) =>
  useTell(practice.reminder, (reminder: { remindAt: string | null; mailZone: string | null }) => ({ params: { id }, body: reminder }));
export const useNoteReaders = (id: string) => useTell(practice.notes, (noteReaders: NoteReaders) => ({ params: { id }, body: { noteReaders } }));
