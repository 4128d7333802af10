// A group with rooms planned, about to open, or open: for the tests of breakouts.
import type { MemberId } from '../../../live/roster.ts';
import { breakouts } from '../breakouts.ts';
import type { Run } from '../state.ts';
import { stage } from '../../testing/stage.ts';

/** How long people read where they go, where nobody chose otherwise. */
export const NOTICE_MS = 5_000;
export const task = { text: 'Tell each other of one small step.', steps: ['Speak', 'Change over'], worksheet: null };
export const refused = (outcome: unknown) => (outcome as { refused?: string }).refused;

/** Six people, pairs planned as they come: shuffling turns them round. */
export function planned(more: { how?: 'random' | 'kept' | 'empty'; hosts?: MemberId[]; size?: object } = {}) {
  const room = stage(breakouts);
  room.sit('late');
  const order = { how: 'random', size: { peopleEach: 2 }, hosts: [], ...more };
  return { room, outcome: room.order('fay', 'plan', order), plan: () => ({ plan: room.state.plan!.id }) };
}
export function started(more: Parameters<typeof planned>[0] = {}) {
  const { room, plan } = planned(more);
  room.order('fay', 'setTask', { ...plan(), task });
  room.order('fay', 'start', plan());
  return room;
}
export function opened(more: Parameters<typeof planned>[0] = {}) {
  const room = started(more);
  room.pass(NOTICE_MS);
  return room;
}
export type Room = ReturnType<typeof opened>;
export const run = (room: Room): Run => room.state.run!;
export const which = (room: Room) => ({ run: run(room).id });
export const placeOf = (room: Room, member: MemberId) => room.roster.seats.find(({ id }) => id === member)!.place;
export const matesOf = (room: Room, member: MemberId) => room.view(member).room.mates;
export const alert = (room: Room, member: MemberId) => room.happen({ type: 'alertOpened', member, source: 'backchannel', at: room.now });
