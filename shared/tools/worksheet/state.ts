import { followed, type Opening } from '../../live/keeping.ts';
import { kindOfPlace, type MemberId, type Place, type Roster, type RosterEvent, type Seat } from '../../live/roster.ts';
import type { Template } from '../../learning/worksheets/template.ts';

/** together: one sheet that several write in. own: one for each participant, theirs. rooms: one for each breakout room. */
export const modes = ['together', 'own', 'rooms'] as const;
export type Mode = (typeof modes)[number];

/** Somebody's own sheet, and how far it is: never what is in it. */
export interface OwnSheet {
  member: MemberId;
  sheet: string;
  answered: number;
  total: number;
}

export const audiences = ['facilitators', 'group'] as const;

/** A copy of something from somebody's own sheet, in a document of its own, until it is taken back. */
export interface Shown {
  id: string;
  member: MemberId;
  /** The key of a field at the top level; null: the whole sheet. */
  field: string | null;
  to: (typeof audiences)[number];
  /** Where its owner was: only who is here belongs to the group it is shown to. */
  place: Place;
}

export interface OpenWorksheet {
  id: string;
  place: Place;
  /** As it was when it was opened: a new version meanwhile does not move fields under people's hands. */
  template: Template;
  mode: Mode;
  /** Together: who writes beside the facilitators; null: everybody. */
  writers: readonly MemberId[] | null;
  /** Together: kept when it is closed or the session ends; otherwise its words are gone then. */
  isSaved: boolean;
  /** Missing in a session that was on before there was such a thing. */
  opening?: Opening;
  /** Rooms, in the order in which people came to them: each has a sheet from then on. */
  rooms: readonly Place[];
  /** The room each was in last: they have its sheet also back in the main room. */
  roomOf: Readonly<Record<MemberId, Place>>;
  own: readonly OwnSheet[];
  shown: readonly Shown[];
}

export type Worksheet = OpenWorksheet | null;

export type WorksheetEvent =
  | { type: 'opened'; id: string; place: Place; template: Template; mode: Mode; writers: readonly MemberId[] | null; opening?: Opening }
  | { type: 'writersChanged'; writers: readonly MemberId[] | null }
  | { type: 'savedChanged'; isSaved: boolean; at: number }
  | { type: 'begun'; member: MemberId; sheet: string; at: number }
  | { type: 'progressed'; member: MemberId; answered: number; total: number }
  | { type: 'shown'; shown: Shown }
  | { type: 'takenBack'; id: string }
  | { type: 'closed'; at: number };

/** What happened, applied. */
export function evolve(open: Worksheet, event: WorksheetEvent | RosterEvent, roster: Roster): Worksheet {
  if (event.type === 'opened') return open ?? begin(event, roster);
  if (!open) return open;
  switch (event.type) {
    case 'writersChanged':
      return open.mode === 'together' && open.writers?.join() !== event.writers?.join() ? { ...open, writers: event.writers } : open;
    case 'savedChanged':
      return open.mode === 'together' && open.isSaved !== event.isSaved ? { ...open, isSaved: event.isSaved } : open;
    case 'begun':
      return ownOf(open, event.member) ? open : { ...open, own: [...open.own, { member: event.member, sheet: event.sheet, answered: 0, total: 0 }] };
    case 'progressed':
      return progress(open, event);
    case 'shown':
      return open.shown.some(({ id }) => id === event.shown.id) ? open : { ...open, shown: [...open.shown, event.shown] };
    case 'takenBack':
      return withoutShown(open, ({ id }) => id === event.id);
    case 'seatFreed':
      return withoutShown(open, ({ member }) => member === event.member);
    case 'seatTaken':
    case 'seatMoved':
    case 'waiterMoved':
      return enter(open, event);
    case 'closed':
    case 'sessionEnded':
      return null;
    default:
      return open;
  }
}

function enter(open: OpenWorksheet, event: Extract<RosterEvent, { type: 'seatTaken' | 'seatMoved' | 'waiterMoved' }>): OpenWorksheet {
  const opening = followed(open.opening, open.place, event);
  const next = opening === open.opening ? open : { ...open, ...(opening && { opening }) };
  return event.type === 'waiterMoved' ? next : enterRoom(next, event.member, event.place);
}

function begin({ id, place, template, mode, writers, opening }: Extract<WorksheetEvent, { type: 'opened' }>, roster: Roster): OpenWorksheet {
  const empty: OpenWorksheet = {
    id,
    place,
    template,
    mode,
    writers: mode === 'together' ? writers : null,
    isSaved: false,
    ...(opening && { opening }),
    rooms: [],
    roomOf: {},
    own: [],
    shown: [],
  };
  return roster.seats.reduce((open, seat) => enterRoom(open, seat.id, seat.place), empty);
}

function enterRoom(open: OpenWorksheet, member: MemberId, place: Place): OpenWorksheet {
  if (open.mode !== 'rooms' || kindOfPlace(place) !== 'breakout' || open.roomOf[member] === place) return open;
  return { ...open, rooms: open.rooms.includes(place) ? open.rooms : [...open.rooms, place], roomOf: { ...open.roomOf, [member]: place } };
}

function progress(open: OpenWorksheet, { member, answered, total }: Extract<WorksheetEvent, { type: 'progressed' }>): OpenWorksheet {
  const before = ownOf(open, member);
  if (!before || (before.answered === answered && before.total === total)) return open;
  return { ...open, own: open.own.map((one) => (one === before ? { ...one, answered, total } : one)) };
}

function withoutShown(open: OpenWorksheet, isGone: (one: Shown) => boolean): OpenWorksheet {
  return open.shown.some(isGone) ? { ...open, shown: open.shown.filter((one) => !isGone(one)) } : open;
}

/** Somebody's own sheet, or undefined. */
export const ownOf = ({ own }: OpenWorksheet, member: MemberId): OwnSheet | undefined => own.find((one) => one.member === member);

/** The room whose sheet somebody has; null: none yet. Facilitators who go around have the one they are in. */
export const roomFor = ({ roomOf }: OpenWorksheet, { id, role, place }: Seat): Place | null =>
  kindOfPlace(place) === 'breakout' ? place : role === 'facilitator' ? null : (roomOf[id] ?? null);

/** How the document of a room is called. */
export const roomDocument = ({ id, rooms }: OpenWorksheet, room: Place): string => `${id}:${rooms.indexOf(room)}`;

/** Whether somebody writes in the shared example. */
export const mayWriteTogether = ({ writers, place }: OpenWorksheet, seat: Seat): boolean =>
  seat.place === place && (seat.role === 'facilitator' || (seat.role !== 'captioner' && (writers?.includes(seat.id) ?? true)));

/** Whether something that is shown is there for this person. */
export const maySee = ({ member, to, place }: Shown, seat: Seat): boolean =>
  seat.id === member || seat.role === 'facilitator' || (to === 'group' && seat.place === place && seat.role !== 'captioner');
