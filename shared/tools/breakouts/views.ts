import { kindOfPlace, MAIN, seatOf, type Place, type Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import {
  isDistributed,
  needsHost,
  noticeMs,
  presentIn,
  roomOf,
  secondsOfNotice,
  stageEndsAt,
  stageMs,
  type Breakouts,
  type OpenRoom,
  type Plan,
  type PlannedRoom,
  type RoomMessage,
  type Run,
} from './state.ts';

/** Time of the present stage, which lasts `totalMs`: `endsAt` on the server's clock (ms since the epoch), null while it stands still with `leftMs` to go. */
const timeOf = (run: Run) => ({ stage: run.stage, endsAt: stageEndsAt(run), leftMs: stageMs(run) - run.time.ranMs, totalMs: stageMs(run) });

const messagesFor = ({ messages }: Run, { id }: Viewer) => messages.filter(({ readers }) => readers.includes(id)).map((message) => shownMessage(message));
const shownMessage = ({ id, from, text, at }: RoomMessage) => ({ id, from, text, at });

/** A room as those in it, or about to go, see it. Of other rooms they are told nothing. */
const ownRoom = (run: Run, room: OpenRoom, { id }: Viewer, roster: Roster) => ({
  id: room.id,
  name: room.name,
  /** Who belongs here beside the viewer; facilitators who go along are named as well. */
  mates: [...room.hosts, ...room.members].filter((member) => member !== id && seatOf(roster, member)),
  task: run.task,
  stepsDone: room.stepsDone,
});

/** Where the viewer is in all this. */
function forGroup(state: Breakouts, viewer: Viewer, roster: Roster) {
  const { run } = state;
  const place = viewer.seat?.place ?? MAIN;
  const here = run?.rooms.find(({ id }) => id === place);
  const mine = run ? roomOf(run.rooms, viewer.id) : undefined;
  const pending = run?.pending.find(({ member }) => member === viewer.id);
  const isAboutToGo = mine !== undefined && run !== null && kindOfPlace(place) === 'main' && (run.stage === 'notice' || pending !== undefined);
  const room = here ?? (isAboutToGo ? mine : undefined);
  const time = run && timeOf(run);
  return {
    /** `none`: no rooms; `notice`: about to go; `room`: in one; `main`: in the main room while others are in rooms. In a private word: `none`. */
    phase: phaseOf(run, here, isAboutToGo, place),
    room: run && room ? ownRoom(run, room, viewer, roster) : null,
    /** Of the stage that is on; for somebody who goes later, when they go. */
    time: run && time && pending ? { ...time, stage: 'notice' as const, endsAt: pending.at, totalMs: noticeMs(run) } : time,
    messages: run ? messagesFor(run, viewer) : [],
    /** Alone in the room since a while: wait, join another room, or go to the main room. */
    isAloneOffered: here?.isOffered ?? false,
    mayGoToRoom: mine !== undefined && run?.stage === 'open' && kindOfPlace(place) === 'main' && !pending,
    /** In the main room, and every facilitator is in a room right now. */
    isMainWithoutFacilitator: run !== null && kindOfPlace(place) === 'main' && presentIn(roster, MAIN).facilitators.length === 0,
    /** No facilitator has been here for a minute: everybody is in the main room, and the clinic was told. */
    isUnattended: state.isUnattended,
  };
}

function phaseOf(run: Run | null, here: OpenRoom | undefined, isAboutToGo: boolean, place: Place): 'none' | 'notice' | 'room' | 'main' {
  if (here) return 'room';
  // In a private word there are no rooms: they go on from where they are when they come from it.
  if (kindOfPlace(place) === 'aside') return 'none';
  if (isAboutToGo) return 'notice';
  return run && run.stage !== 'notice' ? 'main' : 'none';
}

function forParticipant(state: Breakouts, viewer: Viewer, roster: Roster) {
  const request = state.requests.find(({ member }) => member === viewer.id);
  const isStaying = state.wishes.includes(viewer.id);
  const group = forGroup(state, viewer, roster);
  return {
    ...group,
    /** I'd rather stay with a facilitator. */
    isStaying,
    /** Before one goes into a room, and while it is said. That rooms are being prepared is all that is told of a plan. */
    mayWish: group.phase !== 'room' && (isStaying || state.plan !== null || state.run?.stage === 'notice' || group.phase === 'notice'),
    request: request ? { kind: request.kind, since: request.since, answeredBy: request.answeredBy?.name ?? null } : null,
  };
}

const planned = ({ id, name, members, hosts }: PlannedRoom) => ({ id, name, members, hosts });

/** Twos on the list "avoid together" that are in one room, and on "keep together" that are not. */
function broken({ rules }: Breakouts, rooms: readonly PlannedRoom[]) {
  return rules.filter(({ two: [one, other], rule }) => {
    const [first, second] = [roomOf(rooms, one), roomOf(rooms, other)];
    return rule === 'apart' ? first !== undefined && first === second : first !== second;
  });
}

const planView = (state: Breakouts, plan: Plan) => ({
  id: plan.id,
  rooms: plan.rooms.map(planned),
  task: plan.task,
  minutes: plan.minutes,
  noticeSeconds: secondsOfNotice(plan),
  late: plan.late,
  despite: plan.despite,
  broken: broken(state, plan.rooms),
});

/** A line of the map: who belongs to a room, who is there, what they ask for and how far they are. */
function onMap(state: Breakouts, run: Run, room: OpenRoom, roster: Roster) {
  const { members, facilitators } = presentIn(roster, room.id);
  const inIt = roster.seats.filter(({ place }) => place === room.id).map(({ id }) => id);
  const isBare = run.stage !== 'notice' && facilitators.length === 0;
  return {
    ...planned(room),
    /** Everybody whose place it is, also while their connection is lost. */
    here: inIt,
    stepsDone: room.stepsDone,
    requests: requestsOf(state).filter(({ member }) => inIt.includes(member)),
    /** Nobody else is connected in it. */
    isAlone: run.stage !== 'notice' && members.length === 1 && isBare,
    /** Who is there without a facilitator and should be with one. */
    withoutFacilitator: isBare ? members.map(({ id }) => id).filter((id) => needsHost(state, roster, id)) : [],
    messages: run.messages.filter((message) => message.room === room.id).map(shownMessage),
  };
}

const requestsOf = ({ requests }: Breakouts) =>
  requests.map(({ id, member, kind, since, answeredBy, isEscalated }) => ({ id, member, kind, since, answeredBy, isEscalated }));

const runView = (state: Breakouts, run: Run, { seat }: Viewer, roster: Roster) => ({
  id: run.id,
  ...timeOf(run),
  minutes: run.minutes,
  late: run.late,
  task: run.task,
  despite: run.despite,
  openedAt: run.openedAt,
  /** The room the viewer visits; null in the main room or a side room. */
  visiting: run.rooms.find(({ id }) => id === seat?.place)?.id ?? null,
  rooms: run.rooms.map((room) => onMap(state, run, room, roster)),
  /** Who is in the main room. */
  inMain: roster.seats.filter(({ place }) => place === MAIN).map(({ id }) => id),
  /** Who goes to their room in a moment. */
  pending: run.pending.map(({ member, at }) => ({ member, at, room: roomOf(run.rooms, member)?.id ?? null })),
  broken: broken(state, run.rooms),
  /** What was written to all rooms. */
  messages: run.messages.filter(({ room }) => room === null).map(shownMessage),
});

function forFacilitator(state: Breakouts, viewer: Viewer, roster: Roster) {
  const { plan, run } = state;
  return {
    plan: plan && planView(state, plan),
    run: run && runView(state, run, viewer, roster),
    rules: state.rules,
    /** Whether there are groups of the last time to go on with. */
    hasLastGroups: state.lastGroups.length > 0,
    wishes: state.wishes,
    /** Who should be with a facilitator: they said so, or there is an open alert. */
    needFacilitator: roster.seats.filter((seat) => isDistributed(seat) && needsHost(state, roster, seat.id)).map(({ id }) => id),
    /** Calls for a facilitator, oldest first, wherever their people are now. */
    requests: requestsOf(state),
    isUnattended: state.isUnattended,
  };
}

export const views = {
  participant: forParticipant,
  family: forParticipant,
  captioner: forGroup,
  facilitator: forFacilitator,
};
