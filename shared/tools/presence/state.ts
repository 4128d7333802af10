import type { MemberId } from '../../live/roster.ts';

/** What a person has switched on, and what of it really arrives. Only their own command ever switches anything on. */
export interface Devices {
  mic: boolean;
  camera: boolean;
  isSteppedAway: boolean;
  /** Their sound, and their picture, reach the server: theirs to want, the media room's to say. */
  isSoundHere?: boolean;
  isPictureHere?: boolean;
  /** What their page tried to send more than once, in vain. */
  failing?: readonly DeviceName[];
}

export type DeviceName = 'mic' | 'camera';

export type Presence = Readonly<Record<MemberId, Devices>>;

export type PresenceEvent =
  | { type: 'devicesSet'; member: MemberId; mic: boolean; camera: boolean; failing?: readonly DeviceName[] }
  | { type: 'received'; sound: readonly MemberId[]; picture: readonly MemberId[] }
  | { type: 'steppedAway'; member: MemberId }
  | { type: 'cameBack'; member: MemberId };

/** Nothing fails: one list for everybody, so that nobody looks into two empty ones. */
export const NONE: readonly DeviceName[] = [];
const off: Devices = { mic: false, camera: false, isSteppedAway: false };

/** The devices of a member; all off for somebody who has not switched on anything yet. */
export const devicesOf = (state: Presence, member: MemberId): Devices => (Object.hasOwn(state, member) ? state[member]! : off);

/** What others may say of a member's device: it is on when it arrives; it fails when its owner wants it, and tried, and it does not. */
export const reachOf = (devices: Devices): { mic: boolean; camera: boolean; failing: readonly DeviceName[] } => {
  const mic = devices.mic && (devices.isSoundHere ?? false);
  const camera = devices.camera && (devices.isPictureHere ?? false);
  const failing = (devices.failing ?? NONE).filter((name) => devices[name] && !{ mic, camera }[name]);
  return { mic, camera, failing: failing.length > 0 ? failing : NONE };
};
