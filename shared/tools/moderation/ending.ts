// The end of a session: of the group for all, or by the clock. A talk in a side room is never ended with it.
import { graveAlerts, guestsAside, kindOfPlace, MAIN, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';

/** How long facilitators have the room to themselves after the last talk, to write what came of it. */
export const WRITES_MS = 15 * 60_000;
/** How many minutes before the session closes by itself facilitators are told. */
export const WARNS_MINUTES = [10, 2] as const;

/** For how many the session would end: everybody in it or in line, except the facilitators. */
export const peopleToEndFor = (roster: Roster): number => leaving(roster).length;

/** Everybody for whom it is over with the group: who is in no talk, and leads nothing. */
function leaving(roster: Roster): readonly { id: MemberId; isSeated: boolean }[] {
  const guests = new Set(guestsAside(roster).map(({ id }) => id));
  return [
    ...roster.seats.filter(({ role }) => role !== 'facilitator').map(({ id }) => ({ id, isSeated: true })),
    ...roster.waiting.filter(({ role }) => role !== 'facilitator').map(({ id }) => ({ id, isSeated: false })),
  ].filter(({ id }) => !guests.has(id));
}

/** What facilitators are asked before the end: who is still in a talk, and who has an open alert of level 3 or 4 and is not. */
export function beforeTheEnd(roster: Roster): { talking: readonly MemberId[]; alerted: readonly MemberId[] } {
  const talking = guestsAside(roster).map(({ id }) => id);
  return { talking, alerted: graveAlerts(roster).filter((member) => !talking.includes(member)) };
}

/** The end, as far as it may come now: all of it, or of the group alone while a talk is held. Nothing where that is so already. */
export function ending(roster: Roster, at: number): readonly RosterEvent[] {
  if (guestsAside(roster).length === 0) return [{ type: 'sessionEnded', at }];
  if (roster.groupEndedAt !== null) return [];
  const gone = leaving(roster).map(({ id, isSeated }): RosterEvent =>
    isSeated ? { type: 'seatFreed', member: id, why: 'ended', at } : { type: 'lineLeft', member: id, why: 'ended', at },
  );
  const visiting = roster.seats
    .filter(({ role, place }) => role === 'facilitator' && kindOfPlace(place) === 'breakout')
    .map(({ id }): RosterEvent => ({ type: 'seatMoved', member: id, place: MAIN, at }));
  return [...gone, ...visiting, { type: 'groupEnded', at }];
}

/** When the session closes by itself: as planned, after a talk once that is written down, and never during one (null). */
export function closesBy({ groupEndedAt, talkedOutAt }: Roster, plannedAt: number): number | null {
  if (groupEndedAt === null) return plannedAt;
  return talkedOutAt === null ? null : talkedOutAt + WRITES_MS;
}
