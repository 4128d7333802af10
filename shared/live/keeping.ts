import { refuse } from './refusals.ts';
import { kindOfPlace, seatOf, type MemberId, type Place, type Roster, type RosterEvent } from './roster.ts';

/** Since when something is open in a place, and, where that is a side room, who has been there meanwhile. */
export interface Opening {
  openedAt: number;
  wereThere: readonly MemberId[];
}

export const tellFirst = refuse(
  'tellFirst',
  'In a side room, something is kept only when everybody in it knows. Switch “Keep it after the session” on while you are all here: they see it at once.',
);

/** What opens in `place` at this moment. */
export const openingAt = (place: Place, openedAt: number, { seats, waiting }: Pick<Roster, 'seats' | 'waiting'>): Opening => ({
  openedAt,
  wereThere: isPrivate(place) ? [...seats, ...waiting].filter((one) => one.place === place).map(({ id }) => id) : [],
});

/** The opening after an event: whoever comes into the side room is one of those who have to know. The same object where nobody came. */
export function followed<O extends Opening | undefined>(opening: O, place: Place, event: RosterEvent | { type: string }): O {
  if (!opening || !isPrivate(place) || !isMove(event) || event.place !== place || opening.wereThere.includes(event.member)) return opening;
  return { ...opening, wereThere: [...opening.wereThere, event.member] };
}

/**
 * Whether what is written in `place` may be kept from now on: of a side room only while everybody who has been in it is there, connected,
 * and so is told. Somebody who waits has no seat and is shown nothing: of a talk before they were let in nothing is kept.
 */
export const mayBeKept = (place: Place, opening: Opening | undefined, roster: Roster): boolean =>
  !isPrivate(place) || (opening?.wereThere.every((member) => isThere(roster, member, place)) ?? false);

const isPrivate = (place: Place): boolean => kindOfPlace(place) === 'aside';

const isThere = (roster: Roster, member: MemberId, place: Place): boolean => {
  const seat = seatOf(roster, member);
  return seat?.place === place && seat.isConnected;
};

const isMove = (event: RosterEvent | { type: string }): event is Extract<RosterEvent, { type: 'seatTaken' | 'seatMoved' | 'waiterMoved' }> =>
  event.type === 'seatTaken' || event.type === 'seatMoved' || event.type === 'waiterMoved';
