import type { Absence } from '#shared/live/roster.ts';
import type { AnyRound, PublicRound } from './types.ts';

/** A round as this viewer has it; what a role may not know is not there. */
export type Known = PublicRound & Partial<AnyRound> & { spread?: readonly number[] | null };

/** A key of the words under `checkin.said`, with whom it is about. */
export interface News {
  key: 'begun' | 'speaks' | 'speaksThenYou' | 'youNext' | 'yourTurn' | 'paused' | 'resumed' | 'asksMoreTime' | 'moreTime' | Absence | 'spread' | 'over';
  member?: string;
}

/** What is told when a round changed from `before` to `after`: turns, not seconds. `leads`: the viewer is a facilitator. */
export function newsOf(before: Known | null, after: Known | null, leads: boolean): News[] {
  if (!after) return before ? [{ key: 'over' }] : [];
  if (!before || before.id !== after.id) return [{ key: 'begun' }, ...floor(null, after)];
  const told = [...floor(before, after), ...around(before, after)];
  if (leads && after.isMoreTimeAsked && !before.isMoreTimeAsked && after.speaker) told.push({ key: 'asksMoreTime', member: after.speaker });
  return told;
}

const isNext = ({ stage, speaker, position }: Known): boolean => stage === 'turns' && position === (speaker === null ? 1 : 2);

function floor(before: Known | null, after: Known): News[] {
  const { speaker } = after;
  if (speaker === (before?.speaker ?? null)) return before && isNext(after) && !isNext(before) ? [{ key: 'youNext' }] : [];
  if (speaker === null) return [];
  if (after.isMyTurn) return [{ key: 'yourTurn' }];
  return [{ key: isNext(after) ? 'speaksThenYou' : 'speaks', member: speaker }];
}

function around(before: Known, after: Known): News[] {
  const told: News[] = [];
  const isSameTurn = before.speaker === after.speaker;
  if (before.isPaused !== after.isPaused) told.push({ key: after.isPaused ? 'paused' : 'resumed' });
  const { absence, speaker } = after;
  if (speaker && absence && absence !== 'inRoom' && !(isSameTurn && before.absence === absence)) told.push({ key: absence, member: speaker });
  if (isSameTurn && after.isMyTurn && after.turnSeconds > before.turnSeconds) told.push({ key: 'moreTime' });
  if (after.spread && !before.spread) told.push({ key: 'spread' });
  return told;
}
