import { ELSEWHERE, MAIN, rosterEventTypes, type Arrived, type Goodbye, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../live/media/plan.ts';
import { attendanceRows } from './attendance.ts';
import { commands } from './commands.ts';
import { evolve } from './evolve.ts';
import { wakeAt } from './goodbyes.ts';
import { devicesOf, NONE, reachOf, type DeviceName, type Devices, type Presence, type PresenceEvent } from './state.ts';

export interface PersonHere {
  id: MemberId;
  name: string;
  pronouns: string;
  /** Fixed at the first arrival: the order of the gallery, the same for all. */
  number: number;
  role: Role;
  isLead: boolean;
  /** 'elsewhere' for somebody in another place, unless the viewer is a facilitator. */
  place: Place;
  isConnected: boolean;
  connectionAt: number;
  /** Why they are not connected, where it is no lost line: their page went away, and perhaps is only loaded again, or did not come back. */
  goodbye: Goodbye | null;
  /** On, and it reaches the server. */
  mic: boolean;
  camera: boolean;
  /** What they switched on, and their page tried to send in vain. */
  failing: readonly DeviceName[];
  isSteppedAway: boolean;
}

export interface PresenceView {
  self: MemberId;
  isLocked: boolean;
  people: PersonHere[];
}

const initial: Presence = {};

/** Who is in the room, connected or not, and what they have switched on. */
export const presence = defineTool({
  name: 'presence',
  initial,
  commands,
  evolve,
  wakeAt,
  views: { participant: room, family: room, facilitator: everywhere, captioner: room },
  media: (state: Presence, plan: MediaPlan): MediaPlan =>
    Object.fromEntries(
      Object.entries(plan).map(([member, may]) => [
        member,
        devicesOf(state, member).isSteppedAway ? { ...may, audio: false, video: false, screen: false } : may,
      ]),
    ),
  keeps: (event: PresenceEvent | RosterEvent, before) => (isOfRoster(event) ? attendanceRows(event, before.roster) : []),
});

const isOfRoster = (event: PresenceEvent | RosterEvent): event is RosterEvent => rosterEventTypes.has(event.type);

/** Of people in another place the others know that they stepped out, and nothing of what they do there. */
function room(state: Presence, viewer: Viewer, roster: Roster): PresenceView {
  const own = viewer.seat?.place ?? MAIN;
  return {
    self: viewer.id,
    isLocked: roster.isLocked,
    people: roster.seats.map((seat) => (seat.place === own ? person(state, seat) : personElsewhere(seat))),
  };
}

/** Facilitators know where everybody is. Somebody who waits is here for those who talk with them aside. */
function everywhere(state: Presence, viewer: Viewer, roster: Roster): PresenceView {
  const aside = roster.waiting.filter(({ place }) => place !== null && place === viewer.seat?.place);
  return {
    self: viewer.id,
    isLocked: roster.isLocked,
    people: [...roster.seats, ...aside].map((arrived) => person(state, arrived)),
  };
}

// Somebody is shown to all who look as the same object until something of theirs changes: the difference to what each of them holds passes over it.
const shown = new WeakMap<Arrived, { devices: Devices; view: PersonHere }>();
const shownElsewhere = new WeakMap<Arrived, PersonHere>();

function person(state: Presence, arrived: Arrived & { place: Place | null }): PersonHere {
  const devices = devicesOf(state, arrived.id);
  const before = shown.get(arrived);
  if (before?.devices === devices) return before.view;
  const { id, name, pronouns, number, role, isLead, place, isConnected, connectionAt, goodbye } = arrived;
  const view = {
    id,
    name,
    pronouns,
    number,
    role,
    isLead,
    place: place!,
    isConnected,
    connectionAt,
    goodbye: goodbye ?? null,
    ...reachOf(devices),
    isSteppedAway: devices.isSteppedAway,
  };
  shown.set(arrived, { devices, view });
  return view;
}

function personElsewhere(arrived: Arrived): PersonHere {
  const before = shownElsewhere.get(arrived);
  if (before) return before;
  const { id, name, pronouns, number, role, isLead } = arrived;
  const view = {
    id,
    name,
    pronouns,
    number,
    role,
    isLead,
    place: ELSEWHERE,
    isConnected: true,
    connectionAt: 0,
    goodbye: null,
    mic: false,
    camera: false,
    failing: NONE,
    isSteppedAway: false,
  };
  shownElsewhere.set(arrived, view);
  return view;
}
