import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { kindOfPlace, MAIN, seatOf, type MemberId, type Roster } from '../../live/roster.ts';
import { commandFor, nothing } from '../../live/tool.ts';
import { moveTo } from './moves.ts';
import { closeRequest } from './runCommands.ts';
import { roomOf, smallestRoom, type BreakoutEvent, type Breakouts, type OpenRoom } from './state.ts';

const command = commandFor<Breakouts, BreakoutEvent>();
const participants = ['participant', 'family'] as const;
const notInRoom = refuse('notInRoom', 'You are not in a room right now.');
const notAlone = refuse('notAlone', 'You are no longer alone in your room.');

/** The open room the member is in, or undefined. */
const roomWith = ({ run }: Breakouts, roster: Roster, member: MemberId): OpenRoom | undefined =>
  run?.rooms.find(({ id }) => id === seatOf(roster, member)?.place);

/** What participants do for themselves. None of it makes anybody a host. */
export const memberCommands = {
  /** I'd rather stay with a facilitator. Said before the rooms open, it is kept. */
  wish: command({
    by: participants,
    input: z.strictObject({ isStaying: z.boolean() }),
    run: (state, { isStaying }, { actor, roster, now }) => {
      if (state.wishes.includes(actor) === isStaying) return [];
      if (isStaying && roomWith(state, roster, actor))
        return refuse('roomsOpen', 'You are in a room already. You can go to the main room, or ask a facilitator to come.');
      return [{ type: 'wished', member: actor, isStaying, at: now }];
    },
  }),

  /** A private call for a facilitator. Room-mates do not learn of it. */
  askForHelp: command({
    by: participants,
    input: z.strictObject({ kind: z.enum(['stuck', 'support']) }),
    run: (state, { kind }, { actor, roster, now, newId }) => {
      if (!roomWith(state, roster, actor)) return notInRoom;
      const open = state.requests.find(({ member }) => member === actor);
      if (open?.kind === kind) return [];
      const request = { id: newId(), member: actor, kind, since: open?.since ?? now, answeredBy: open?.answeredBy ?? null, isEscalated: false };
      const alert = { member: actor, source: 'breakouts', at: now };
      return [
        { type: 'helpAsked', request },
        ...(kind === 'support' ? [{ type: 'alertOpened' as const, ...alert }] : []),
        ...(open?.kind === 'support' ? [{ type: 'alertClosed' as const, ...alert }] : []),
      ];
    },
  }),

  withdrawHelp: command({
    by: participants,
    input: nothing,
    run: ({ requests }, _, { actor, now }) => {
      const open = requests.find(({ member }) => member === actor);
      return open ? closeRequest(open, now) : [];
    },
  }),

  tickStep: command({
    by: participants,
    input: z.strictObject({ step: z.int().min(0).max(7), isDone: z.boolean() }),
    run: (state, { step, isDone }, { actor, roster }) => {
      const room = roomWith(state, roster, actor);
      if (!room || step >= state.run!.task.steps.length) return notInRoom;
      return room.stepsDone.includes(step) === isDone ? [] : [{ type: 'stepTicked', room: room.id, step, isDone }];
    },
  }),

  /** Left alone in a room: I'd like to wait for them. */
  wait: command({
    by: participants,
    input: nothing,
    run: (state, _, { actor, roster, now }) => {
      const room = roomWith(state, roster, actor);
      if (!room) return notInRoom;
      return room.isOffered ? [{ type: 'waitChosen', room: room.id, at: now }] : [];
    },
  }),

  /** Left alone in a room: I'd like to join another one. The smallest takes them in; who is where is not told. */
  joinAnother: command({
    by: participants,
    input: nothing,
    run: (state, _, { actor, roster, now }) => {
      const room = roomWith(state, roster, actor);
      if (!room || !state.run) return notInRoom;
      if (!room.isOffered) return notAlone;
      const other = smallestRoom(state, state.run.rooms, roster, actor);
      if (!other) return refuse('noOtherRoom', 'There is no other room. You can wait, or go to the main room.');
      return [{ type: 'assigned', member: actor, room: other.id, at: now }, ...moveTo([actor], other.id, roster, now)];
    },
  }),

  /** Nobody is held in a room. */
  goToMain: command({
    by: participants,
    input: nothing,
    run: (state, _, { actor, roster, now }) => {
      const isLate = state.run?.pending.some(({ member }) => member === actor);
      if (!roomWith(state, roster, actor) && !isLate) return seatOf(roster, actor)?.place === MAIN ? [] : notInRoom;
      return [{ type: 'wentToMain', member: actor, at: now }, ...moveTo([actor], MAIN, roster, now)];
    },
  }),

  /** Back from the main room into one's own room, while it is open. */
  goToRoom: command({
    by: participants,
    input: nothing,
    run: ({ run }, _, { actor, roster, now }) => {
      const room = run && run.stage === 'open' && roomOf(run.rooms, actor);
      const place = seatOf(roster, actor)?.place ?? MAIN;
      if (!room || kindOfPlace(place) === 'aside') return refuse('noSuchRoom', 'Your room is closed already.');
      return place === room.id ? [] : [{ type: 'cameBackToRoom', member: actor, at: now }, ...moveTo([actor], room.id, roster, now)];
    },
  }),
};
