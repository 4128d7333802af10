import type { MemberId } from '../../live/roster.ts';

/** What a person has switched on. Only their own command ever switches anything on. */
export interface Devices {
  mic: boolean;
  camera: boolean;
  isSteppedAway: boolean;
}

export type Presence = Readonly<Record<MemberId, Devices>>;

export type PresenceEvent =
  | { type: 'devicesSet'; member: MemberId; mic: boolean; camera: boolean }
  | { type: 'steppedAway'; member: MemberId }
  | { type: 'cameBack'; member: MemberId };

const off: Devices = { mic: false, camera: false, isSteppedAway: false };

/** The devices of a member; all off for somebody who has not switched on anything yet. */
export const devicesOf = (state: Presence, member: MemberId): Devices =>
  Object.hasOwn(state, member) ? state[member]! : off;
