import { seatOf, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';

/** The attendance rows of a roster event: a segment is open exactly while a seated person is connected in one place. */
export function attendanceRows(event: RosterEvent, roster: Roster): readonly Row[] {
  switch (event.type) {
    case 'seatTaken': {
      const waiter = roster.waiting.find(({ id }) => id === event.member);
      return waiter?.isConnected ? [opened(event.member, event.place, event.at)] : [];
    }
    case 'connected': {
      const seat = seatOf(roster, event.member);
      return seat && !seat.isConnected ? [opened(seat.id, seat.place, event.at)] : [];
    }
    case 'seatMoved': {
      const seat = seatOf(roster, event.member);
      if (!seat?.isConnected || seat.place === event.place) return [];
      return [closed(seat.id, event.at, 'moved'), opened(seat.id, event.place, event.at)];
    }
    case 'disconnected': {
      const seat = seatOf(roster, event.member);
      return seat?.isConnected ? [closed(seat.id, event.at, event.hasSaidGoodbye ? 'left' : 'disconnected')] : [];
    }
    case 'seatFreed': {
      const seat = seatOf(roster, event.member);
      return seat?.isConnected ? [closed(seat.id, event.at, event.why)] : [];
    }
    case 'sessionEnded':
      return roster.endedAt === null ? roster.seats.filter(({ isConnected }) => isConnected).map(({ id }) => closed(id, event.at, 'ended')) : [];
    default:
      return [];
  }
}

type Opened = Extract<Row, { table: 'segmentOpened' }>;
type Closed = Extract<Row, { table: 'segmentClosed' }>;

const opened = (member: string, place: string, at: number): Opened => ({ table: 'segmentOpened', member, place, at });
const closed = (member: string, at: number, why: Closed['why']): Closed => ({ table: 'segmentClosed', member, at, why });
