// Who is in a session, and where. The only facts that every tool hears.
import type { MayCall, Place as Whereabouts } from '../people/place.ts';
import type { Role, SessionKind } from '../people/sessionRole.ts';

/** Opaque, one for each person in each session: two sessions cannot be told to hold the same person. */
export type MemberId = string;

/** Whoever has no seat (not yet in, waiting, sent away) is the audience `waiting`, whatever their role. */
export type Audience = Role | 'waiting';

/** Who may ask something of a tool. `door` is the connection itself, `clock` is time: nobody can sit down as either. */
export type Actor = Audience | 'door' | 'clock';

/** 'main', or the id of a breakout room ('breakout:…') or a side room ('aside:…'). Members of one place hear each other. */
export type Place = string;
export const MAIN: Place = 'main';
/** What everybody but facilitators is told of a person in another place: that they stepped out, not where to. */
export const ELSEWHERE: Place = 'elsewhere';

/** What kind of place this is; a private word is not time in the group. */
export const kindOfPlace = (place: Place): 'main' | 'breakout' | 'aside' =>
  place.startsWith('breakout:') ? 'breakout' : place.startsWith('aside:') ? 'aside' : 'main';

/** What the clinic's roster says of somebody. */
export interface Member {
  id: MemberId;
  role: Role;
  /** One facilitator is marked as lead; it gives them nothing that the others lack. */
  isLead: boolean;
}

/** A member who came through the way in, with the name they chose for others to see. */
export interface Arrived extends Member {
  name: string;
  pronouns: string;
  /** Fixed at the first arrival, so that faces stay where they are for all who see them. */
  number: number;
  isConnected: boolean;
  /** When the connection last changed (ms since the epoch). */
  connectionAt: number;
  /**
   * Only while they are not connected. said: their page went away by itself and did not lose its line; it may be loaded again only.
   * left: it did not come back. asleep: nothing was said, the line dropped while their page was out of sight.
   */
  goodbye?: Goodbye;
}

export type Goodbye = 'said' | 'left' | 'asleep';

/** What is told of somebody who is not connected: they left, their device sleeps, or their line dropped. */
export type Absence = 'left' | 'asleep' | 'reconnecting';

/** Why this person is not here, or null while they are: a page that said goodbye may only be loaded again, and nobody is told anything yet. */
export const whyGone = ({ isConnected, goodbye }: { isConnected: boolean; goodbye?: Goodbye | null }): Absence | null =>
  isConnected || goodbye === 'said' ? null : (goodbye ?? 'reconnecting');

/** Somebody in line. The order in `Roster.waiting` is the line. */
export interface Waiter extends Arrived {
  since: number;
  /** Sent back by a facilitator, not newly arrived. */
  wasSentBack: boolean;
  /** The side room in which a facilitator talks with them while they wait; they have no seat all the same. */
  place: Place | null;
  /** They did not say where they are: a facilitator who lets them in says why. */
  lacksPlace?: true;
}

/** Somebody whom facilitators look after more closely: not to be without a facilitator. `source` is the tool that says so. */
export interface Alert {
  member: MemberId;
  source: string;
  /** How grave facilitators say it is (1 to 4); not told where nobody said. */
  level?: number;
}

/** From this level on an alert stays until somebody writes what came of it. */
export const GRAVE_LEVEL = 3;

/** An admitted member's fixed place. A lost connection does not free it. */
export interface Seat extends Arrived {
  place: Place;
  seatedAt: number;
}

export interface Roster {
  kind: SessionKind;
  /** In order of seat number. */
  seats: readonly Seat[];
  waiting: readonly Waiter[];
  /** Sent away; they may ask again only when a facilitator allows it. */
  removed: readonly Arrived[];
  isLocked: boolean;
  endedAt: number | null;
  /** The group is over, and the session goes on for those who are still in a talk, and for facilitators. */
  groupEndedAt: number | null;
  /** Since when, with the group over, nobody is in a talk any more. */
  talkedOutAt: number | null;
  /** Open alerts of level 2 or higher. Known to facilitators' tools only: no view for anybody else may depend on them. */
  alerts: readonly Alert[];
  /** Seat numbers given so far, also to people who left since. */
  numbers: Readonly<Record<MemberId, number>>;
  /** What everybody who ever had a seat is called, so that nobody is taken for somebody who left either. */
  named: Readonly<Record<MemberId, string>>;
}

/** ended: it is over for them, with the group or with their talk after it. */
export type Departure = 'left' | 'removed' | 'sentBack' | 'ended';

/** What the person at the way in told only to the facilitators; theirs until a day after the session, and until the outcome of an alert is written. */
export interface SafetyCard {
  /** The address in one line; '' where they did not say it. */
  whereNow: string;
  /** The same in fields, with what kind of place it is; null: they did not say. Cards from before there were fields have none. */
  place?: Whereabouts | null;
  isPrivate: 'yes' | 'headphones' | 'no';
  callback: string;
  contactName: string;
  contactRelationship: string;
  contactPhone: string;
  /** Whether that contact may be called; cards from before it was asked say nothing. */
  contactMayCall?: MayCall;
}

/** The only events that every tool hears. Tools know each other through these and nothing else. */
export type RosterEvent =
  | { type: 'arrived'; member: Member; name: string; pronouns: string; agreementsVersion: number; card: SafetyCard | null; keepsPlace?: true; at: number }
  /** `despite`: let in by a facilitator, for this reason, although they did not say where they are. */
  | { type: 'seatTaken'; member: MemberId; place: Place; despite?: { by: MemberId; reason: string }; at: number }
  | { type: 'seatMoved'; member: MemberId; place: Place; at: number }
  | { type: 'seatFreed'; member: MemberId; why: Departure; at: number }
  | { type: 'waiterMoved'; member: MemberId; place: Place | null; at: number }
  | { type: 'alertOpened'; member: MemberId; source: string; level?: number; at: number }
  | { type: 'alertClosed'; member: MemberId; source: string; at: number }
  | { type: 'lineLeft'; member: MemberId; why: 'left' | 'removed' | 'ended'; at: number }
  | { type: 'readmitted'; member: MemberId; at: number }
  /** The clinic made somebody something else. */
  | { type: 'roleChanged'; member: MemberId; role: Role; isLead: boolean; at: number }
  | { type: 'connected'; member: MemberId; at: number }
  | { type: 'disconnected'; member: MemberId; at: number; hasSaidGoodbye?: true; isAsleep?: true }
  /** Their page said goodbye and was not only loaded again. */
  | { type: 'wentAway'; member: MemberId; at: number }
  | { type: 'lockChanged'; isLocked: boolean; at: number }
  /** Over for the group; a talk that is held goes on. */
  | { type: 'groupEnded'; at: number }
  | { type: 'sessionEnded'; at: number };

export const rosterEventTypes: ReadonlySet<string> = new Set<RosterEvent['type']>([
  'arrived',
  'seatTaken',
  'seatMoved',
  'seatFreed',
  'waiterMoved',
  'alertOpened',
  'alertClosed',
  'lineLeft',
  'readmitted',
  'roleChanged',
  'connected',
  'disconnected',
  'wentAway',
  'lockChanged',
  'groupEnded',
  'sessionEnded',
]);

/** The roster of a session that nobody has come to yet. */
export const emptyRoster = (kind: SessionKind): Roster => ({
  kind,
  seats: [],
  waiting: [],
  removed: [],
  isLocked: false,
  alerts: [],
  endedAt: null,
  groupEndedAt: null,
  talkedOutAt: null,
  numbers: {},
  named: {},
});

/** The seat of an admitted member, or undefined. */
export const seatOf = (roster: Roster, member: MemberId): Seat | undefined => roster.seats.find((seat) => seat.id === member);

/** The place in line of somebody who waits, or undefined. */
export const waiterOf = (roster: Roster, member: MemberId): Waiter | undefined => roster.waiting.find((waiter) => waiter.id === member);

/** Whether facilitators should not leave this member without one of them. */
export const hasAlert = (roster: Roster, member: MemberId): boolean => roster.alerts.some((alert) => alert.member === member);

/** Of whom an alert of level 3 or 4 is open. */
export const graveAlerts = (roster: Roster): readonly MemberId[] => [
  ...new Set(roster.alerts.filter(({ level = 0 }) => level >= GRAVE_LEVEL).map(({ member }) => member)),
];

/** Whether an alert of at least this level is open on this member. */
export const hasGraveAlert = (roster: Roster, of: MemberId, from = GRAVE_LEVEL): boolean =>
  roster.alerts.some(({ member, level = 0 }) => member === of && level >= from);

/** Who is in a side room with facilitators, or was left there by them: for them the session goes on when the group is over. */
export const guestsAside = ({ seats, waiting }: Pick<Roster, 'seats' | 'waiting'>): readonly (Seat | Waiter)[] => [
  ...seats.filter(({ role, place }) => role !== 'facilitator' && kindOfPlace(place) === 'aside'),
  ...waiting.filter(({ place }) => place !== null),
];

/** Seated facilitators whose connection is up. */
export const facilitatorsHere = (roster: Roster): readonly Seat[] => roster.seats.filter((seat) => seat.role === 'facilitator' && seat.isConnected);
