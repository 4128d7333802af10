import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool } from '../../live/tool.ts';
import { wakeAt } from './alarm.ts';
import { commands } from './commands.ts';
import { evolve, initial, type Aside, type AsideEvent, type PastTalk } from './state.ts';
import { views } from './views.ts';

/** Side rooms: a private word, a talk with somebody who waits, facilitators among themselves. */
export const aside = defineTool({ name: 'aside', initial, commands, evolve, views, wakeAt, keeps });

/** A private word enters the record when it is over, and whenever its outcome is written. */
function keeps(event: AsideEvent | RosterEvent, { state }: { state: Aside }): readonly Row[] {
  if (event.type === 'sessionEnded') return state.talks.flatMap((talk) => rowsOf({ ...talk, endedAt: event.at }));
  if (event.type !== 'talkEnded' && event.type !== 'outcomeWritten') return [];
  const talk = [...state.talks, ...state.past].find(({ id }) => id === event.talk);
  if (!talk) return [];
  if (event.type === 'talkEnded') return rowsOf({ ...talk, endedAt: event.at });
  return rowsOf({ ...talk, endedAt: 'endedAt' in talk ? talk.endedAt : null, outcome: event.outcome });
}

const rowsOf = ({ id, guest, by, kind, since, endedAt, outcome }: Omit<PastTalk, 'endedAt'> & { endedAt: number | null }): readonly Row[] =>
  guest === null || kind === 'huddle' ? [] : [{ table: 'privateWordKept', talk: id, about: guest.id, by, kind, startedAt: since, endedAt, outcome }];
