import type { MemberId, RosterEvent } from '../../live/roster.ts';
import { devicesOf, type Devices, type Presence, type PresenceEvent } from './state.ts';

/** Applies an event. Moving, being sent back, a lost connection: none of them touches anybody's devices. */
export function evolve(state: Presence, event: PresenceEvent | RosterEvent): Presence {
  switch (event.type) {
    case 'devicesSet':
      return devicesOf(state, event.member).isSteppedAway
        ? state
        : set(state, event.member, { mic: event.mic, camera: event.camera, isSteppedAway: false });
    case 'steppedAway':
      return set(state, event.member, { mic: false, camera: false, isSteppedAway: true });
    case 'cameBack':
      return set(state, event.member, { ...devicesOf(state, event.member), isSteppedAway: false });
    case 'seatFreed':
      return event.why === 'sentBack' ? state : forget(state, event.member);
    case 'lineLeft':
      return forget(state, event.member);
    default:
      return state;
  }
}

function set(state: Presence, member: MemberId, devices: Devices): Presence {
  const old = devicesOf(state, member);
  const isSame =
    old.mic === devices.mic && old.camera === devices.camera && old.isSteppedAway === devices.isSteppedAway;
  return isSame ? state : { ...state, [member]: devices };
}

function forget(state: Presence, member: MemberId): Presence {
  if (!Object.hasOwn(state, member)) return state;
  const { [member]: _gone, ...rest } = state;
  return rest;
}
