import { defineTool } from '../../live/tool.ts';
import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { commands } from './commands.ts';
import { evolve } from './evolve.ts';
import { heldUntil, timeReachedAt, type Checkin, type CheckinEvent, type Round } from './state.ts';
import { views } from './views.ts';

/** A round in which everybody speaks once: check-in at the start, check-out at the end. */
export const checkin = defineTool({
  name: 'checkin',
  initial: { round: null, lastTurn: 0, lastSession: {}, today: {}, practised: {} } as Checkin,
  commands,
  evolve,
  views,
  wakeAt: ({ round }, roster) => {
    if (!round) return null;
    const times = [heldUntil(round, roster), timeReachedAt(round)].filter((at) => at !== null);
    return times.length > 0 ? Math.min(...times) : null;
  },
  keeps: (event: CheckinEvent | RosterEvent, { state: { round } }) =>
    round && (event.type === 'ended' || event.type === 'sessionEnded') ? rowsOf(round, event.at) : [],
  recalls: [
    { record: 'lastRating', command: 'recall' },
    { record: 'practised', command: 'recallPractice' },
  ],
});

function rowsOf(round: Round, endedAt: number): readonly Row[] {
  const { id, kind, startedAt, turns } = round;
  const order = turns.map(({ member, ended }) => ({ member, ended }));
  const ratings = Object.entries(round.ratings).map(([member, { mood, anxiety, energy, word, at }]) => ({
    table: 'ratingKept' as const,
    member,
    round: id,
    kind,
    mood,
    anxiety,
    energy,
    word,
    at,
  }));
  return [{ table: 'roundKept', round: id, kind, startedAt, endedAt, order }, ...ratings];
}
