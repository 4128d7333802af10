import { z } from 'zod';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { kindOfPlace, MAIN, seatOf, type MemberId, type Place, type RosterEvent, type Seat } from '../../live/roster.ts';
import { lineOrNothing, paragraph } from '../../live/text.ts';
import { commandFor, memberId, type Context } from '../../live/tool.ts';
import { freeRoomName } from './planning.ts';
import { closeNow, moveTo, openNow, type Happened } from './moves.ts';
import {
  aloneInRoom,
  leftWithoutHost,
  needsFacilitator,
  noRooms,
  noSuchRoom,
  notHere,
  roomOf,
  type BreakoutEvent,
  type Breakouts,
  type OpenRoom,
  type Run,
} from './state.ts';

const command = commandFor<Breakouts, BreakoutEvent>();
const id = z.string().min(1).max(64);
const despite = z.boolean().default(false);

const aside = refuse('inSideRoom', 'You are in a private word. Return from it first.');
const notOpen = refuse('notOpen', 'The rooms are not open yet.');

/** A facilitator's command about the rooms that they see, not about others that were opened since. */
const aboutRun =
  <Input extends { run: string }>(decide: (run: Run, input: Input, context: Context, state: Breakouts) => readonly Happened[] | Refusal) =>
  (state: Breakouts, input: Input, context: Context): readonly Happened[] | Refusal =>
    state.run?.id === input.run ? decide(state.run, input, context, state) : noRooms;

/** The same, once the rooms are open. */
const aboutOpen = <Input extends { run: string }>(decide: Parameters<typeof aboutRun<Input>>[0]) =>
  aboutRun<Input>((run, input, context, state) => (run.stage === 'notice' ? notOpen : decide(run, input, context, state)));

const findRoom = ({ rooms }: Run, place: Place): OpenRoom | undefined => rooms.find((room) => room.id === place);

/** Lets people move unless somebody would be without a facilitator who should be with one; said once more, it is done. */
function guarded(state: Breakouts, { roster }: Context, isOverridden: boolean, placeAfter: (seat: Seat) => Place, events: readonly Happened[]) {
  const alone = leftWithoutHost(state, roster, placeAfter);
  if (alone.length === 0) return events;
  return isOverridden ? [{ type: 'overridden' as const, members: alone }, ...events] : needsFacilitator;
}

/** Where people are after these events. */
const after =
  (events: readonly Happened[]) =>
  (seat: Seat): Place =>
    events.reduce((place, event) => (event.type === 'seatMoved' && event.member === seat.id ? event.place : place), seat.place);

/** What facilitators do while people are about to go, in rooms, or about to come back. */
export const runCommands = {
  goNow: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id }),
    run: aboutRun((run, _, { roster, now }) => (run.stage === 'notice' ? openNow(run, roster, now) : [])),
  }),

  takeBackStart: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id }),
    run: aboutRun((run, _, { now }) => (run.stage === 'notice' ? [{ type: 'startTakenBack', at: now }] : refuse('roomsOpen', 'The rooms are open already.'))),
  }),

  /** Goes into a room, or (null) back to the main room. Whoever is there sees it. */
  visit: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, room: id.nullable(), despite }),
    run: aboutOpen((run, { room, despite: isOverridden }, context, state) => {
      const { actor, roster, now } = context;
      const { place } = seatOf(roster, actor)!;
      if (kindOfPlace(place) === 'aside') return aside;
      if (room !== null && !findRoom(run, room)) return noSuchRoom;
      if (place === (room ?? MAIN)) return [];
      const left = state.requests.filter(({ member, answeredBy, kind }) => {
        return kind === 'stuck' && answeredBy?.id === actor && seatOf(roster, member)?.place === place;
      });
      const moved = moveTo([actor], room ?? MAIN, roster, now);
      return guarded(state, context, isOverridden, after(moved), [...moved, ...left.map(({ id: request }) => ({ type: 'helpClosed' as const, request }))]);
    }),
  }),

  /** Writes to one room, or (null) to all. */
  tell: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, room: id.nullable(), text: paragraph(500) }),
    run: aboutOpen((run, { room, text }, { actor, roster, now, newId }) => {
      if (room !== null && !findRoom(run, room)) return noSuchRoom;
      const places = room === null ? [MAIN, ...run.rooms.map((one) => one.id)] : [room];
      const readers = roster.seats.filter(({ place }) => places.includes(place)).map((seat) => seat.id);
      const from = seatOf(roster, actor)!.name;
      return [{ type: 'messageSent', message: { id: newId(), from, room, readers, text, at: now } }];
    }),
  }),

  /** Moves somebody into another room, or (null) to the main room. Somebody in a side room goes there afterwards. */
  move: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, member: memberId, room: id.nullable(), despite }),
    run: aboutRun((run, { member, room, despite: isOverridden }, context, state) => {
      const { roster, now } = context;
      const seat = seatOf(roster, member);
      if (!seat) return notHere;
      if (seat.role === 'facilitator') return refuse('amongEquals', 'Facilitators move themselves. Please ask them.');
      if (room !== null && !findRoom(run, room)) return noSuchRoom;
      const isThere = run.stage === 'notice' || seat.place === (room ?? MAIN) || kindOfPlace(seat.place) === 'aside';
      if (isThere && (roomOf(run.rooms, member)?.id ?? null) === room) return [];
      const moved = isThere ? [] : moveTo([member], room ?? MAIN, roster, now);
      return guarded(state, context, isOverridden, after(moved), [{ type: 'assigned', member, room, at: now }, ...moved]);
    }),
  }),

  /** More time for all; in the last moments it calls the return off. */
  addMinutes: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, minutes: z.int().min(1).max(30) }),
    run: aboutOpen((_, { minutes }, { now }) => [{ type: 'minutesAdded', minutes, at: now }]),
  }),

  /** These go on in a room of their own. */
  split: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, room: id, members: z.array(memberId).min(1).max(16), name: lineOrNothing(40), despite }),
    run: aboutOpen((run, { room: place, members, name, despite: isOverridden }, context, state) => {
      const { roster, now, newId } = context;
      const room = findRoom(run, place);
      if (!room) return noSuchRoom;
      const go = room.members.filter((member) => members.includes(member));
      if (go.length < 2 || room.members.length - go.length < 2) return aloneInRoom;
      const into = `breakout:${newId()}`;
      const moved = moveTo(
        go.filter((member) => seatOf(roster, member)?.place === place),
        into,
        roster,
        now,
      );
      return guarded(state, context, isOverridden, after(moved), [
        { type: 'roomSplit', room: place, into, name: name || freeRoomName(run.rooms), members: go, at: now },
        ...moved,
      ]);
    }),
  }),

  merge: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, from: id, into: id, despite }),
    run: aboutOpen((run, { from, into, despite: isOverridden }, context, state) => {
      if (from === into || !findRoom(run, from) || !findRoom(run, into)) return noSuchRoom;
      const moved = moveTo(peopleIn(context, from), into, context.roster, context.now);
      return guarded(state, context, isOverridden, after(moved), [...moved, { type: 'roomsMerged', from, into, at: context.now }]);
    }),
  }),

  /** Whoever is in it comes to the main room. */
  closeRoom: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, room: id, despite }),
    run: aboutOpen((run, { room, despite: isOverridden }, context, state) => {
      const { roster, now } = context;
      if (!findRoom(run, room)) return [];
      if (run.rooms.length === 1) return closeNow(run, roster, now);
      const moved = moveTo(peopleIn(context, room), MAIN, roster, now);
      return guarded(state, context, isOverridden, after(moved), [{ type: 'roomClosed', room, at: now }, ...moved]);
    }),
  }),

  /** With 30 s to finish the sentence, or at once. */
  bringBack: command({
    by: ['facilitator'],
    input: z.strictObject({ run: id, atOnce: z.boolean() }),
    run: aboutOpen((run, { atOnce }, { roster, now }) => {
      if (atOnce) return closeNow(run, roster, now);
      return run.stage === 'open' ? [{ type: 'closingBegan', at: now }] : [];
    }),
  }),

  /** Says who answers; with `goes` they are there the same moment. */
  answer: command({
    by: ['facilitator'],
    input: z.strictObject({ request: id, goes: z.boolean(), despite }),
    run: (state, { request: which, goes, despite: isOverridden }, context) => {
      const { actor, roster, now } = context;
      const request = state.requests.find((one) => one.id === which);
      const self = seatOf(roster, actor)!;
      if (!request) return refuse('requestClosed', 'This request is closed already.');
      const other = request.answeredBy?.id !== actor && request.answeredBy;
      if (other && seatOf(roster, other.id)?.isConnected) return refuse('alreadyAnswered', 'Another facilitator is with them already.');
      const answered: Happened[] = request.answeredBy?.id === actor ? [] : [{ type: 'helpAnswered', request: which, by: { id: actor, name: self.name } }];
      const place = seatOf(roster, request.member)?.place ?? self.place;
      if (!goes || place === self.place || kindOfPlace(place) === 'aside') return answered;
      if (kindOfPlace(self.place) === 'aside') return aside;
      const moved = moveTo([actor], place, roster, now);
      return guarded(state, context, isOverridden, after(moved), [...answered, ...moved]);
    },
  }),

  resolve: command({
    by: ['facilitator'],
    input: z.strictObject({ request: id }),
    run: ({ requests }, { request: which }, { now }) => {
      const request = requests.find((one) => one.id === which);
      return request ? closeRequest(request, now) : [];
    },
  }),
};

const peopleIn = ({ roster }: Context, place: Place): readonly MemberId[] => roster.seats.filter((seat) => seat.place === place).map((seat) => seat.id);

/** Closes a request, and the alert that went with it. */
export const closeRequest = ({ id: request, member, kind }: Breakouts['requests'][number], at: number): readonly (BreakoutEvent | RosterEvent)[] => [
  { type: 'helpClosed', request },
  ...(kind === 'support' ? [{ type: 'alertClosed' as const, member, source: 'breakouts', at }] : []),
];
