import type { Row } from '#shared/live/rows.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { Data } from '#shared/people/data.ts';

/** What pages outside of a session show of a row that the room keeps, and who may know: its facilitators and managers, the member it is about, or everybody on the list. */
export interface ShownRow {
  data: readonly Data[];
  to: 'staff' | 'everybody' | { member: MemberId };
}

const RECORD = ['alerts', 'sessionRecord', 'myPeople'] as const;
const staff = (...data: Data[]): ShownRow => ({ data, to: 'staff' });

/** Takes a row; gives what it changes on pages. That somebody came or left is for those who may read attendance; that they are in, for themselves. */
export function shownOf(row: Row): ShownRow[] {
  switch (row.table) {
    case 'segmentOpened':
    case 'segmentClosed':
      return [staff('attendance', 'names'), { data: ['schedule'], to: { member: row.member } }];
    case 'ratingKept':
      return [{ data: ['ratings'], to: { member: row.member } }];
    case 'noteKept':
      return [{ data: ['sessionRecord'], to: { member: row.member } }];
    case 'cardKept':
    case 'flagKept':
    case 'privateWordKept':
    case 'incidentKept':
    case 'concernKept':
    case 'concernTaken':
    case 'concernClosed':
      return [staff(...RECORD)];
    case 'clinicTold':
    case 'clinicAnswered':
      return [{ data: ['notices'], to: 'everybody' }];
    case 'documentKept':
    case 'documentDropped':
      return [staff('groupWork', 'keptText')];
    case 'groupEnded':
    case 'sessionEnded':
      return [staff('attendance', ...RECORD), { data: ['schedule', 'earlierSessions', 'groupWork', 'keptText'], to: 'everybody' }];
    default:
      return [];
  }
}
