import { family } from '#shared/learning/plans/api.ts';
import { record } from '#shared/records/record/api.ts';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import type { Deed } from '#shared/live/deeds.ts';
import { useAsk, useTell } from './use.ts';

export const useSessionRecord = (session: string) => useAsk(record.ofSession, { params: { id: session } });

/** What may be said to whom, for the facilitators of a session that is on; null: not asked. */
export const useSessionRelatives = (session: string | null) =>
  // A consent may be taken back at any moment: an answer of an earlier one is none.
  useAsk(family.relatives, { params: { id: session ?? '' } }, { isAsked: session !== null, isForgotten: true });

export const useOpenAlerts = () => useAsk(record.openAlerts);

export const useWriteOutcome = () =>
  useTell(record.writeOutcome, ({ id, outcome }: { id: string; outcome: OutcomeFields }) => ({ params: { id }, body: outcome }));

export const useNoteDeed = () =>
  useTell(record.noteDeed, ({ id, ...body }: { id: string; deed: Deed; number: string | null; text: string }) => ({ params: { id }, body }));

export const useDeleteNote = (session: string) => useTell(record.deleteNote, (_: void) => ({ params: { id: session } }));
