// What follows by itself from who is where: after each event the rooms are brought in line with the roster.
import { kindOfPlace, seatOf, type MemberId, type Roster, type Seat } from '../../live/roster.ts';
import {
  ALONE_MS,
  isDistributed,
  needsHost,
  noticeMs,
  presentIn,
  roomOf,
  type Breakouts,
  type OpenRoom,
  type Plan,
  type PlannedRoom,
  type Run,
} from './state.ts';

/** The same object when nothing follows. `at`: when the event happened, ms since the epoch. */
export function settle(state: Breakouts, roster: Roster, at: number): Breakouts {
  const plan = state.plan && settlePlan(state, state.plan, roster);
  const run = state.run && settleRun(state, state.run, roster, at);
  const unattended = unattendedOf(state, roster, at);
  const isSame =
    plan === state.plan && run === state.run && unattended.unattendedSince === state.unattendedSince && unattended.isUnattended === state.isUnattended;
  return isSame ? state : { ...state, plan, run, ...unattended };
}

const settlePlan = (state: Breakouts, plan: Plan, roster: Roster): Plan => {
  const rooms = keepRules(state, plan, roster, ({ members, hosts, ...room }) => ({
    ...room,
    members: members.filter((member) => seatOf(roster, member)),
    hosts: hosts.filter((host) => seatOf(roster, host)),
  }));
  return rooms === plan.rooms ? plan : { ...plan, rooms };
};

/** Whoever should be with a facilitator stays in the main room, unless their room has one or a facilitator said otherwise. */
function keepRules<R extends PlannedRoom>(
  state: Breakouts,
  { rooms, despite }: { rooms: readonly R[]; despite: readonly MemberId[] },
  roster: Roster,
  change: (room: R) => R,
): readonly R[] {
  const next = rooms.map((room) => {
    const changed = change(room);
    const members = changed.members.filter((member) => changed.hosts.length > 0 || despite.includes(member) || !needsHost(state, roster, member));
    const isSame = members.length === room.members.length && changed.hosts.length === room.hosts.length;
    return isSame ? room : { ...changed, members };
  });
  return next.every((room, i) => room === rooms[i]) ? rooms : next;
}

function settleRun(state: Breakouts, run: Run, roster: Roster, at: number): Run {
  const rooms = run.stage === 'notice' ? keepRules(state, run, roster, (room) => room) : watchAlone(run, roster, at);
  const pending = pendingOf(state, { ...run, rooms }, roster, at);
  const time = timeOf(run, roster, at);
  return rooms === run.rooms && pending === run.pending && time === run.time ? run : { ...run, rooms, pending, time };
}

function watchAlone({ rooms, stage }: Run, roster: Roster, at: number): readonly OpenRoom[] {
  const next = rooms.map((room) => {
    const { members, facilitators } = presentIn(roster, room.id);
    const isAlone = stage === 'open' && members.length === 1 && facilitators.length === 0;
    if (isAlone === (room.offerAt !== null)) return room;
    return { ...room, offerAt: isAlone ? at + ALONE_MS : null, isOffered: false };
  });
  return next.every((room, i) => room === rooms[i]) ? rooms : next;
}

/** Who belongs to a room, is not in it, and did not choose that: they go as soon as they have read where to. */
function pendingOf(state: Breakouts, run: Run, roster: Roster, at: number): Run['pending'] {
  const { pending, rooms, stage, inMain, despite } = run;
  const isFit = ({ id }: { id: MemberId }) => despite.includes(id) || !needsHost(state, roster, id);
  const late = roster.seats.filter(
    (seat) => stage === 'open' && isDistributed(seat) && isElsewhere(seat, roomOf(rooms, seat.id)) && !inMain.includes(seat.id) && isFit(seat),
  );
  const isSame = late.length === pending.length && late.every(({ id }) => pending.some(({ member }) => member === id));
  if (isSame) return pending;
  return late.map(({ id }) => pending.find(({ member }) => member === id) ?? { member: id, at: at + noticeMs(run) });
}

const isElsewhere = ({ place }: Seat, room: OpenRoom | undefined): boolean => room !== undefined && place !== room.id && kindOfPlace(place) !== 'aside';

/** Time runs while anybody is connected whom the rooms are for: a server that was killed does not eat it. */
function timeOf({ time }: Run, roster: Roster, at: number): Run['time'] {
  const isRunning = roster.seats.some((seat) => isDistributed(seat) && seat.isConnected);
  if (isRunning === (time.since !== null)) return time;
  if (time.since === null) return { ranMs: time.ranMs, since: at };
  return { ranMs: time.ranMs + Math.max(0, at - time.since), since: null };
}

function unattendedOf({ unattendedSince, isUnattended }: Breakouts, roster: Roster, at: number) {
  const isHosted = roster.seats.some((seat) => seat.role === 'facilitator' && seat.isConnected);
  const isAnybodyHere = roster.seats.some((seat) => isDistributed(seat) && seat.isConnected);
  if (isHosted) return { unattendedSince: null, isUnattended: false };
  return { unattendedSince: isAnybodyHere && !isUnattended ? (unattendedSince ?? at) : null, isUnattended };
}
