// A room with a round in it, for the tests of this tool.
import { stage } from '../../testing/stage.ts';
import { checkin } from '../checkin.ts';
import type { Checkin, Round } from '../state.ts';

export const asked = { kind: 'checkIn', prompt: 'One word for today?', asksRating: false, secondsEach: 60, order: 'seats' };

/** A full room with a round of turns. */
export function opened(how: object = {}) {
  const room = stage(checkin);
  room.order('fay', 'start', { ...asked, ...how });
  return room;
}
export const round = (room: { state: Checkin }): Round => room.state.round!;
export const turn = (room: { state: Checkin }) => ({ turn: round(room).turn });
export const id = (room: { state: Checkin }) => ({ round: round(room).id });
export const refused = (outcome: unknown) => (outcome as { refused?: string }).refused;
