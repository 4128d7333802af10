import { z } from 'zod';
import { isRefusal, refuse } from '../../live/refusals.ts';
import { MAIN, seatOf, type MemberId, type Roster } from '../../live/roster.ts';
import { line, lineOrNothing } from '../../live/text.ts';
import { commandFor, memberId } from '../../live/tool.ts';
import { freeRoomName, peopleFor, planRooms, ROOMS_MAX } from './planning.ts';
import {
  aloneInRoom,
  needsFacilitator,
  needsHost,
  NOTICE_SECONDS,
  noPlan,
  noSuchRoom,
  notHere,
  presentIn,
  type BreakoutEvent,
  type Breakouts,
  type Plan,
  type PlannedRoom,
} from './state.ts';

const command = commandFor<Breakouts, BreakoutEvent>();
const id = z.string().min(1).max(64);
const minutes = z.int().min(1).max(60);
const anyText = (max: number) => z.string().trim().max(max, `Please keep it to ${max} characters.`);

/** The task card: text of up to 600 characters, up to 8 steps, a worksheet's id. */
export const taskInput = z.strictObject({
  text: anyText(600),
  steps: z.array(line(120)).max(8, 'Please keep it to 8 steps.'),
  worksheet: id.nullable(),
});

const noTask = { text: '', steps: [], worksheet: null };
const runOpen = refuse('roomsOpen', 'Rooms are open already. Bring everybody back first.');

/** A change of the plan that the facilitator sees. */
const changed = (plan: Plan, change: Partial<Plan>, at: number): BreakoutEvent[] => [
  { type: 'planned', plan: { ...plan, ...change, version: plan.version + 1 }, at },
];

/** What facilitators do before the rooms open. Nobody else learns of a plan, but that there is one. */
export const planCommands = {
  /** Makes rooms; once more with another size or chance, the card and the minutes stay. */
  plan: command({
    by: ['facilitator'],
    input: z.strictObject({
      how: z.enum(['random', 'kept', 'empty']),
      size: z.union([z.strictObject({ rooms: z.int().min(1).max(ROOMS_MAX) }), z.strictObject({ peopleEach: z.int().min(2).max(12) })]),
      hosts: z.array(memberId).max(8),
    }),
    run: (state, wanted, context) => {
      if (state.run) return runOpen;
      const rooms = planRooms(state, wanted, context);
      if (isRefusal(rooms)) return rooms;
      const fresh: Plan = { id: context.newId(), version: 0, rooms, task: noTask, minutes: 7, late: 'smallest', despite: [] };
      const plan = state.plan ? { ...state.plan, rooms, despite: [], version: state.plan.version + 1 } : fresh;
      return [{ type: 'planned', plan, at: context.now }];
    },
  }),

  discardPlan: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id }),
    run: ({ plan }, input) => (plan?.id === input.plan ? [{ type: 'planDiscarded' }] : []),
  }),

  setTask: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, task: taskInput }),
    run: ({ plan }, input, { now }) => (plan?.id === input.plan ? changed(plan, { task: input.task }, now) : noPlan),
  }),

  setTimes: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, minutes, noticeSeconds: z.literal(NOTICE_SECONDS), late: z.enum(['smallest', 'main']) }),
    run: ({ plan }, { plan: changing, ...times }, { now }) => (plan?.id === changing ? changed(plan, times, now) : noPlan),
  }),

  renameRoom: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, room: id, name: line(40) }),
    run: ({ plan }, input, { now }) => {
      if (plan?.id !== input.plan) return noPlan;
      if (!plan.rooms.some((room) => room.id === input.room)) return noSuchRoom;
      return changed(plan, { rooms: plan.rooms.map((room) => (room.id === input.room ? { ...room, name: input.name } : room)) }, now);
    },
  }),

  addRoom: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, name: lineOrNothing(40) }),
    run: ({ plan }, input, { now, newId }) => {
      if (plan?.id !== input.plan) return noPlan;
      if (plan.rooms.length >= ROOMS_MAX) return refuse('tooManyRooms', `There can be up to ${ROOMS_MAX} rooms.`);
      const room = { id: `breakout:${newId()}`, name: input.name || freeRoomName(plan.rooms), members: [], hosts: [] };
      return changed(plan, { rooms: [...plan.rooms, room] }, now);
    },
  }),

  /** Whoever was in it stays in the main room. */
  removeRoom: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, room: id }),
    run: ({ plan }, input, { now }) => {
      if (plan?.id !== input.plan) return noPlan;
      if (!plan.rooms.some((room) => room.id === input.room)) return [];
      return changed(plan, { rooms: plan.rooms.filter((room) => room.id !== input.room) }, now);
    },
  }),

  /** Puts somebody into a room of the plan, or (null) lets them stay in the main room. */
  place: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, member: memberId, room: id.nullable(), despite: z.boolean().default(false) }),
    run: (state, input, { roster, now }) => {
      const { plan } = state;
      if (plan?.id !== input.plan) return noPlan;
      const seat = seatOf(roster, input.member);
      if (!seat) return notHere;
      const target = plan.rooms.find((room) => room.id === input.room);
      if (input.room !== null && !target) return noSuchRoom;
      const list = seat.role === 'facilitator' ? 'hosts' : 'members';
      if (target ? target[list].includes(seat.id) : !plan.rooms.some((room) => room[list].includes(seat.id))) return [];
      const isBare = list === 'members' && target !== undefined && target.hosts.length === 0;
      const isKept = isBare && needsHost(state, roster, seat.id) && !plan.despite.includes(seat.id);
      if (isKept && !input.despite) return needsFacilitator;
      const rooms = plan.rooms.map((room) => moved(room, list, seat.id, input.room));
      return changed(plan, { rooms, ...(isKept && { despite: [...plan.despite, seat.id] }) }, now);
    },
  }),

  /** Avoid together, keep together, or neither. Facilitators only, here and on the next session of this program. */
  setRule: command({
    by: ['facilitator'],
    input: z.strictObject({ one: memberId, other: memberId, rule: z.enum(['apart', 'together']).nullable() }),
    run: ({ rules }, { one, other, rule }, { actor, roster, now }) => {
      if (one === other) return refuse('yourself', 'Please choose two different people.');
      const isKnown = (member: MemberId) => Object.hasOwn(roster.numbers, member) && seatOf(roster, member)?.role !== 'facilitator';
      if (!isKnown(one) || !isKnown(other)) return notHere;
      const current = rules.find(({ two }) => two.includes(one) && two.includes(other))?.rule ?? null;
      return current === rule ? [] : [{ type: 'ruleSet', two: [one, other], rule, by: actor, at: now }];
    },
  }),

  /** Shows everybody whom they will be with; the rooms open as many seconds later as planned. */
  start: command({
    by: ['facilitator'],
    input: z.strictObject({ plan: id, despite: z.boolean().default(false) }),
    run: (state, input, { roster, now }) => {
      const { plan } = state;
      if (state.run) return plan === null ? [] : runOpen;
      if (plan?.id !== input.plan) return noPlan;
      const rooms = plan.rooms.filter(({ members, hosts }) => members.length + hosts.length > 0);
      if (rooms.length === 0) return refuse('emptyRooms', 'Nobody is in a room yet. Put people into rooms first.');
      if (rooms.some(({ members, hosts }) => members.length + hosts.length < 2)) return aloneInRoom;
      const alone = withoutHostInMain(state, { ...plan, rooms }, roster);
      if (alone.length > 0 && !input.despite) return needsFacilitator;
      return [
        ...(alone.length > 0 ? [{ type: 'overridden' as const, members: alone }] : []),
        ...(rooms.length < plan.rooms.length ? changed(plan, { rooms }, now) : []),
        { type: 'started', at: now },
      ];
    },
  }),
};

function moved(room: PlannedRoom, list: 'members' | 'hosts', member: MemberId, to: string | null): PlannedRoom {
  const others = room[list].filter((one) => one !== member);
  const next = room.id === to ? [...others, member] : others;
  return next.length === room[list].length && room.id !== to ? room : { ...room, [list]: next };
}

/** Who would stay in the main room for a facilitator's sake, when none stays there. */
function withoutHostInMain(state: Breakouts, plan: Plan, roster: Roster): readonly MemberId[] {
  const hosts = plan.rooms.flatMap((room) => room.hosts);
  if (presentIn(roster, MAIN).facilitators.some((facilitator) => !hosts.includes(facilitator.id))) return [];
  const placed = plan.rooms.flatMap((room) => room.members);
  return peopleFor(roster).filter((member) => !placed.includes(member) && !plan.despite.includes(member) && needsHost(state, roster, member));
}
