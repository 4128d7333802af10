import type { MemberId, RosterEvent } from '../../live/roster.ts';
import { devicesOf, type Devices, type Presence, type PresenceEvent } from './state.ts';

/** Applies an event. Moving, being sent back, a lost connection: none of them touches anybody's devices. */
export function evolve(state: Presence, event: PresenceEvent | RosterEvent): Presence {
  const change = (member: MemberId, part: Partial<Devices>) => set(state, member, { ...devicesOf(state, member), ...part });
  switch (event.type) {
    case 'devicesSet':
      return devicesOf(state, event.member).isSteppedAway
        ? state
        : change(event.member, { mic: event.mic, camera: event.camera, failing: event.failing ?? [] });
    case 'received':
      return received(state, event.sound, event.picture);
    case 'steppedAway':
      return change(event.member, { mic: false, camera: false, isSteppedAway: true, failing: [] });
    case 'cameBack':
      return change(event.member, { isSteppedAway: false });
    case 'seatFreed':
      return event.why === 'sentBack' ? state : forget(state, event.member);
    case 'lineLeft':
      return forget(state, event.member);
    default:
      return state;
  }
}

function received(state: Presence, sound: readonly MemberId[], picture: readonly MemberId[]): Presence {
  const all = new Set([...Object.keys(state), ...sound, ...picture]);
  return [...all].reduce((next, id) => set(next, id, { ...devicesOf(next, id), isSoundHere: sound.includes(id), isPictureHere: picture.includes(id) }), state);
}

function set(state: Presence, member: MemberId, devices: Devices): Presence {
  return isSame(devicesOf(state, member), devices) ? state : { ...state, [member]: devices };
}

function forget(state: Presence, member: MemberId): Presence {
  if (!Object.hasOwn(state, member)) return state;
  const { [member]: _gone, ...rest } = state;
  return rest;
}

const isSame = (a: Devices, b: Devices): boolean =>
  a.mic === b.mic &&
  a.camera === b.camera &&
  a.isSteppedAway === b.isSteppedAway &&
  (a.isSoundHere ?? false) === (b.isSoundHere ?? false) &&
  (a.isPictureHere ?? false) === (b.isPictureHere ?? false) &&
  (a.failing ?? []).join() === (b.failing ?? []).join();
