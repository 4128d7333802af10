import { refuse } from '../../live/refusals.ts';
import { hasAlert, MAIN, seatOf, type MemberId, type Place, type Roster, type Seat } from '../../live/roster.ts';
import type { Two } from './assign.ts';

/** Its id is its place. */
export interface PlannedRoom {
  id: Place;
  name: string;
  /** Who belongs here, facilitators aside. */
  members: readonly MemberId[];
  /** Facilitators who go along. */
  hosts: readonly MemberId[];
}

/** The card each room gets. */
export interface Task {
  text: string;
  /** What may be ticked off, one line each. */
  steps: readonly string[];
  /** A worksheet's id, or none. */
  worksheet: string | null;
}

/** Rooms that are being prepared. Known to facilitators only; others learn that there is a plan, and may say that they would rather stay. */
export interface Plan {
  id: string;
  /** Grows with each change. */
  version: number;
  rooms: readonly PlannedRoom[];
  task: Task;
  minutes: number;
  /** How long people read where they go, and may choose to stay, before the rooms open; 5 in plans from before it could be chosen. */
  noticeSeconds?: NoticeSeconds | undefined;
  /** Where those go who come later. */
  late: 'smallest' | 'main';
  /** Who may be without a facilitator all the same, because a facilitator said so. */
  despite: readonly MemberId[];
}

export interface OpenRoom extends PlannedRoom {
  /** Indices of steps that were ticked off. */
  stepsDone: readonly number[];
  /** When the one who is left alone is asked what they would like; null while nobody is alone. */
  offerAt: number | null;
  isOffered: boolean;
}

/** Written by a facilitator to one room or all. */
export interface RoomMessage {
  id: string;
  from: string;
  room: Place | null;
  /** Who was there when it was written. */
  readers: readonly MemberId[];
  text: string;
  at: number;
}

/** Rooms that are about to open, open, or about to close. */
export interface Run extends Omit<Plan, 'rooms'> {
  rooms: readonly OpenRoom[];
  stage: 'notice' | 'open' | 'closing';
  startedAt: number;
  /** When the rooms opened (ms since the epoch); null before. */
  openedAt: number | null;
  /** How long the stage `open` lasts, ms. */
  allottedMs: number;
  /** The stage's time: what ran already, and since when it runs on; it stands still while nobody is connected. */
  time: { ranMs: number; since: number | null };
  /** Who goes to their room a little later than the others: they came late, or come from a side room. */
  pending: readonly { member: MemberId; at: number }[];
  /** Who chose the main room, or was sent there. */
  inMain: readonly MemberId[];
  messages: readonly RoomMessage[];
}

/** A private call for a facilitator. Room-mates do not learn of it. */
export interface RoomRequest {
  id: string;
  member: MemberId;
  kind: 'stuck' | 'support';
  since: number;
  answeredBy: { id: MemberId; name: string } | null;
  isEscalated: boolean;
}

export interface Rule {
  two: Two;
  rule: 'apart' | 'together';
}

export interface Breakouts {
  plan: Plan | null;
  run: Run | null;
  /** Who would rather stay with a facilitator. */
  wishes: readonly MemberId[];
  /** Facilitators only. */
  rules: readonly Rule[];
  /** Who was in a room together the last time. */
  lastGroups: readonly (readonly MemberId[])[];
  requests: readonly RoomRequest[];
  /** Since when people are here without any facilitator (ms since the epoch). */
  unattendedSince: number | null;
  isUnattended: boolean;
}

export const initial: Breakouts = {
  plan: null,
  run: null,
  wishes: [],
  rules: [],
  lastGroups: [],
  requests: [],
  unattendedSince: null,
  isUnattended: false,
};

export type BreakoutEvent =
  | { type: 'planned'; plan: Plan; at: number }
  | { type: 'planDiscarded' }
  | { type: 'ruleSet'; two: Two; rule: Rule['rule'] | null; by: MemberId; at: number }
  | { type: 'recalled'; groups: readonly (readonly MemberId[])[]; rules: readonly Rule[] }
  | { type: 'wished'; member: MemberId; isStaying: boolean; at: number }
  | { type: 'started'; at: number }
  | { type: 'startTakenBack'; at: number }
  | { type: 'opened'; at: number }
  | { type: 'closingBegan'; at: number }
  | { type: 'closed'; at: number }
  | { type: 'minutesAdded'; minutes: number; at: number }
  | { type: 'assigned'; member: MemberId; room: Place | null; at: number }
  | { type: 'wentToMain'; member: MemberId; at: number }
  | { type: 'cameBackToRoom'; member: MemberId; at: number }
  | { type: 'roomSplit'; room: Place; into: Place; name: string; members: readonly MemberId[]; at: number }
  | { type: 'roomsMerged'; from: Place; into: Place; at: number }
  | { type: 'roomClosed'; room: Place; at: number }
  | { type: 'messageSent'; message: RoomMessage }
  | { type: 'stepTicked'; room: Place; step: number; isDone: boolean }
  | { type: 'helpAsked'; request: RoomRequest }
  | { type: 'helpClosed'; request: string }
  | { type: 'helpAnswered'; request: string; by: { id: MemberId; name: string } }
  | { type: 'helpEscalated'; request: string }
  | { type: 'offered'; room: Place; at: number }
  | { type: 'waitChosen'; room: Place; at: number }
  | { type: 'overridden'; members: readonly MemberId[] }
  | { type: 'leftUnattended'; at: number };

export const NOTICE_SECONDS = [5, 15, 30] as const;
export type NoticeSeconds = (typeof NOTICE_SECONDS)[number];
export const CLOSING_MS = 30_000;
export const ALONE_MS = 30_000;
/** Whoever chose to wait is asked again after this. */
export const WAIT_MS = 120_000;
export const ESCALATES_MS = 60_000;
export const UNATTENDED_MS = 60_000;

export const noPlan = refuse('noPlan', 'These rooms are no longer being prepared.');
export const noRooms = refuse('noRooms', 'The rooms are closed already.');
export const noSuchRoom = refuse('noSuchRoom', 'That room is closed already.');
export const notHere = refuse('notHere', 'They are not in the session at the moment.');
export const aloneInRoom = refuse('aloneInRoom', 'Somebody would be alone in a room. Put at least two people into each.');
export const needsFacilitator = refuse(
  'needsFacilitator',
  'Somebody would be without a facilitator who should be with one. Please confirm, or keep a facilitator with them.',
);

/** Whom rooms are made for. */
export const isDistributed = ({ role }: Pick<Seat, 'role'>): boolean => role === 'participant' || role === 'family';

/** Whether this member is to be with a facilitator: they said so, or there is an open alert. */
export const needsHost = ({ wishes }: Pick<Breakouts, 'wishes'>, roster: Roster, member: MemberId): boolean =>
  wishes.includes(member) || hasAlert(roster, member);

/** The room this member belongs to, or undefined. */
export const roomOf = <R extends PlannedRoom>(rooms: readonly R[], member: MemberId): R | undefined => rooms.find(({ members }) => members.includes(member));

/** How long people read where they go before they go. */
export const secondsOfNotice = ({ noticeSeconds = 5 }: Pick<Plan, 'noticeSeconds'>): NoticeSeconds => noticeSeconds;

/** The same, ms. */
export const noticeMs = (plan: Pick<Plan, 'noticeSeconds'>): number => secondsOfNotice(plan) * 1000;

/** How long the stage lasts, ms. */
export const stageMs = (run: Run): number => (run.stage === 'notice' ? noticeMs(run) : run.stage === 'closing' ? CLOSING_MS : run.allottedMs);

/** When the stage is over (ms since the epoch); null while its time stands still. */
export const stageEndsAt = (run: Run): number | null => (run.time.since === null ? null : run.time.since + stageMs(run) - run.time.ranMs);

/**
 * Who would be without a facilitator after people moved, who should be with one and is now (or is moved). `placeAfter` gives
 * each seat's place afterwards.
 */
export function leftWithoutHost(state: Breakouts, roster: Roster, placeAfter: (seat: Seat) => Place): readonly MemberId[] {
  const despite = (state.run ?? state.plan)?.despite ?? [];
  const hostedPlaces = (placeOf: (seat: Seat) => Place) => new Set(roster.seats.filter((seat) => seat.role === 'facilitator' && seat.isConnected).map(placeOf));
  const [before, after] = [hostedPlaces(({ place }) => place), hostedPlaces(placeAfter)];
  return roster.seats
    .filter((seat) => isDistributed(seat) && needsHost(state, roster, seat.id) && !despite.includes(seat.id))
    .filter((seat) => !after.has(placeAfter(seat)) && (before.has(seat.place) || placeAfter(seat) !== seat.place))
    .map(({ id }) => id);
}

/** Connected people in this place, by whether they are facilitators. Captioners are company for nobody. */
export function presentIn(roster: Roster, place: Place): { members: readonly Seat[]; facilitators: readonly Seat[] } {
  const here = roster.seats.filter((seat) => seat.isConnected && seat.place === place);
  return { members: here.filter(isDistributed), facilitators: here.filter(({ role }) => role === 'facilitator') };
}

/**
 * The open room for this member with the fewest people that has anybody in it, or the one with the fewest who belong there. Null
 * where there is none, or none without somebody with whom they are not to be.
 */
export function smallestRoom({ rules }: Pick<Breakouts, 'rules'>, rooms: readonly PlannedRoom[], roster: Roster, member: MemberId): PlannedRoom | null {
  const foes = rules.flatMap(({ two, rule }) => (rule === 'apart' && two.includes(member) ? two.filter((one) => one !== member) : []));
  const isWithFoe = ({ id, members }: PlannedRoom) => foes.some((foe) => members.includes(foe) || seatOf(roster, foe)?.place === id);
  const sized = rooms
    .filter((room) => room.id !== seatOf(roster, member)?.place && !isWithFoe(room))
    .map((room) => ({ room, present: presentIn(roster, room.id).members.length, members: room.members.length }));
  const peopled = sized.filter(({ present }) => present > 0);
  const [smallest] = (peopled.length > 0 ? peopled : sized).sort((a, b) => a.present - b.present || a.members - b.members);
  return smallest?.room ?? null;
}

/** Whether the member is in the main room. */
export const isInMain = (roster: Roster, member: MemberId): boolean => seatOf(roster, member)?.place === MAIN;
