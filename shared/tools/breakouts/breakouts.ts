import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool } from '../../live/tool.ts';
import { wakeAt } from './alarm.ts';
import { commands } from './commands.ts';
import { evolve, groupsOf } from './evolve.ts';
import { initial, type BreakoutEvent, type Breakouts, type Run } from './state.ts';
import { views } from './views.ts';

/** Rooms for a few people at a time. A room is a place on the roster: media, hands and chat follow from where somebody sits. */
export const breakouts = defineTool({
  name: 'breakouts',
  initial,
  commands,
  evolve,
  views,
  wakeAt,
  keeps: (event: BreakoutEvent | RosterEvent, { state: { run } }: { state: Breakouts }): readonly Row[] => {
    switch (event.type) {
      case 'closed':
      case 'sessionEnded':
        return run && run.openedAt !== null ? [rowOf(run, run.openedAt, event.at)] : [];
      case 'ruleSet':
        return [{ table: 'groupingRule', two: event.two, rule: event.rule, by: event.by, at: event.at }];
      case 'leftUnattended':
        return [{ table: 'clinicTold', what: 'unattended', at: event.at }];
      default:
        return [];
    }
  },
  recallsForSession: { row: 'roomsKept', command: 'recall' },
});

const rowOf = (run: Run, openedAt: number, closedAt: number): Row => ({
  table: 'roomsKept',
  run: run.id,
  openedAt,
  closedAt,
  rooms: groupsOf(run),
});
