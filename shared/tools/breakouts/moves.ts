// Which seats move when rooms open and close.
import { kindOfPlace, MAIN, seatOf, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { BreakoutEvent, Run } from './state.ts';

export type Happened = BreakoutEvent | RosterEvent;

/** These go there; whoever is there already does not move. `at` in ms since the epoch. */
export const moveTo = (members: readonly MemberId[], place: Place, roster: Roster, at: number): readonly Happened[] =>
  members.filter((member) => seatOf(roster, member) && seatOf(roster, member)!.place !== place).map((member) => ({ type: 'seatMoved', member, place, at }));

/** Everybody goes to their room. Who is in a side room goes when they come from it. */
export const openNow = ({ rooms }: Run, roster: Roster, at: number): readonly Happened[] => [
  { type: 'opened', at },
  ...rooms.flatMap(({ id, members, hosts }) =>
    moveTo(
      [...hosts, ...members].filter((member) => seatOf(roster, member)?.place === MAIN),
      id,
      roster,
      at,
    ),
  ),
];

/** The rooms are over and everybody in one is in the main room. */
export const closeNow = (run: Run, roster: Roster, at: number): readonly Happened[] => [
  { type: 'closed', at },
  ...moveTo(
    roster.seats.filter(({ place }) => kindOfPlace(place) === 'breakout').map(({ id }) => id),
    MAIN,
    roster,
    at,
  ),
];
