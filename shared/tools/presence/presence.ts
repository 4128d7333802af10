import type { MemberId, Role, Roster } from '../../live/roster.ts';
import { rosterEventTypes, type RosterEvent } from '../../live/roster.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../media/plan.ts';
import { attendanceRows } from './attendance.ts';
import { commands } from './commands.ts';
import { evolve } from './evolve.ts';
import { devicesOf, type Presence, type PresenceEvent } from './state.ts';

export interface PersonHere {
  id: MemberId;
  name: string;
  pronouns: string;
  /** Fixed at the first arrival: the order of the gallery, the same for all. */
  number: number;
  role: Role;
  isLead: boolean;
  place: string;
  isConnected: boolean;
  connectionAt: number;
  mic: boolean;
  camera: boolean;
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
  views: { participant: room, family: room, facilitator: room, captioner: room },
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

function room(state: Presence, viewer: Viewer, roster: Roster): PresenceView {
  return {
    self: viewer.id,
    isLocked: roster.isLocked,
    people: roster.seats.map(({ id, name, pronouns, number, role, isLead, place, isConnected, connectionAt }) => {
      const { mic, camera, isSteppedAway } = devicesOf(state, id);
      return { id, name, pronouns, number, role, isLead, place, isConnected, connectionAt, mic, camera, isSteppedAway };
    }),
  };
}
