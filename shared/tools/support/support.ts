import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, initial, nextUntaken, requestOf, type Support, type SupportEvent } from './state.ts';
import { views } from './views.ts';

/** *I need support*: seen by the facilitators and by nobody else, also not by its effect on the wire. After a minute without an answer the clinic is told. */
export const support = defineTool({
  name: 'support',
  initial,
  commands,
  evolve,
  views,
  wakeAt: nextUntaken,
  keeps: (event: SupportEvent | RosterEvent, { state }) => rowsOf(event, state),
});

/** Who asked, who took it and when; and that the clinic was told. */
function rowsOf(event: SupportEvent | RosterEvent, requests: Support): readonly Row[] {
  switch (event.type) {
    case 'asked': {
      const open = requestOf(requests, event.member);
      return [
        {
          table: 'concernKept',
          concern: event.id,
          about: event.member,
          kind: 'support',
          level: null,
          note: event.note ?? open?.note ?? '',
          by: null,
          at: open?.since ?? event.at,
        },
      ];
    }
    case 'untaken':
      return [{ table: 'clinicTold', what: 'support', at: event.at }];
    case 'answered': {
      const request = requests.find(({ id }) => id === event.id);
      if (!request || event.at === undefined) return [];
      const taken: Row = { table: 'concernTaken', concern: event.id, by: event.by.id, at: event.at };
      return request.clinicToldAt === undefined ? [taken] : [taken, { table: 'clinicAnswered', what: 'support', by: event.by.id, at: event.at }];
    }
    case 'withdrawn': {
      const request = requestOf(requests, event.member);
      return request && event.at !== undefined ? [{ table: 'concernClosed', concern: request.id, by: event.member, how: 'withdrawn', at: event.at }] : [];
    }
    case 'resolved':
      return event.by !== undefined && event.at !== undefined
        ? [{ table: 'concernClosed', concern: event.id, by: event.by, how: 'resolved', at: event.at }]
        : [];
    default:
      return [];
  }
}
