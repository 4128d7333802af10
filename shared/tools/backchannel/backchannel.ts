import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, nextDue, openFlag, OUTCOME_LEVEL, type Backchannel, type BackchannelEvent, type Flag } from './state.ts';

const views = {
  facilitator: ({ messages, flags, nudges }: Backchannel, { id }: Viewer) => ({
    messages,
    flags: flags.map((flag) => ({
      id: flag.id,
      about: flag.about,
      name: flag.name,
      level: flag.level,
      note: flag.note,
      raisedBy: flag.raisedBy,
      raisedAt: flag.raisedAt,
      acknowledgedBy: flag.acknowledgedBy,
      isAcknowledged: flag.acknowledgedBy.includes(id),
      needsOutcome: flag.closed === null && flag.level >= OUTCOME_LEVEL,
      closed: flag.closed,
    })),
    nudges: nudges
      .filter(({ by }) => by === id)
      .map((nudge) => ({ id: nudge.id, about: nudge.about, text: nudge.text, dueAt: nudge.dueAt, isDue: nudge.isDue })),
  }),
};

const rowOf = (flag: Flag): Row => ({
  table: 'flagKept',
  flag: flag.id,
  about: flag.about,
  level: flag.level,
  note: flag.note,
  raisedBy: flag.raisedBy,
  raisedAt: flag.raisedAt,
  outcome: flag.closed?.outcome ?? null,
  fields: flag.closed?.fields ?? null,
  closedBy: flag.closed?.by ?? null,
  closedAt: flag.closed?.at ?? null,
});

/** Lighter flags leave who raised, took and closed them, and when. */
function concernOf(event: BackchannelEvent | RosterEvent, state: Backchannel): readonly Row[] {
  if (event.type === 'flagged') return event.flag.level < OUTCOME_LEVEL ? [concernRow(event.flag)] : [];
  if (event.type !== 'levelSet' && event.type !== 'acknowledged' && event.type !== 'flagClosed') return [];
  const flag = openFlag(state, event.flag);
  if (!flag || flag.level >= OUTCOME_LEVEL || event.at === undefined) return [];
  if (event.type === 'acknowledged') return [{ table: 'concernTaken', concern: flag.id, by: event.by, at: event.at }];
  if (event.type === 'flagClosed') return [{ table: 'concernClosed', concern: flag.id, by: event.by, how: 'resolved', at: event.at }];
  return event.level < OUTCOME_LEVEL
    ? [concernRow({ ...flag, level: event.level })]
    : [{ table: 'concernClosed', concern: flag.id, by: event.by, how: 'raised', at: event.at }];
}

const concernRow = ({ id, about, level, note, raisedBy, raisedAt }: Flag): Row => ({
  table: 'concernKept',
  concern: id,
  about,
  kind: 'flag',
  level,
  note,
  by: raisedBy,
  at: raisedAt,
});

/** Flags of level 3 and 4 enter the record at once and not at the end: what is open then has to be followed up. */
function keeps(event: BackchannelEvent | RosterEvent, { state }: { state: Backchannel }): readonly Row[] {
  if (event.type !== 'flagged' && event.type !== 'levelSet' && event.type !== 'flagClosed') return [];
  const id = event.type === 'flagged' ? event.flag.id : event.flag;
  if (event.type !== 'flagged' && !openFlag(state, id)) return [];
  const flag = evolve(state, event).flags.find((one) => one.id === id);
  return flag && flag.level >= OUTCOME_LEVEL ? [rowOf(flag)] : [];
}

/** Facilitators among themselves: messages, flags on people, reminders to oneself. */
export const backchannel = defineTool({
  name: 'backchannel',
  initial: { messages: [], flags: [], nudges: [] } as Backchannel,
  commands,
  evolve,
  views,
  wakeAt: nextDue,
  keeps: (event: BackchannelEvent | RosterEvent, before: { state: Backchannel }) => [...concernOf(event, before.state), ...keeps(event, before)],
});
