import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Call, CallSnapshot } from '#client/live/media/call.ts';
import type { LocalMedia, LocalMediaState } from '#client/live/media/devices.ts';

/** The call of this visit, and the person's own devices. */
export interface RoomMedia {
  call: Call;
  local: LocalMedia;
}

/** The media of the room this part of the page belongs to. */
export const RoomMediaContext = createContext<RoomMedia | null>(null);

function useRoomMedia(): RoomMedia {
  const media = use(RoomMediaContext);
  if (!media) throw new Error('Not inside a room.');
  return media;
}

/** The call of this visit. */
export const useCall = (): Call => useRoomMedia().call;
/** The person's own devices. */
export const useLocal = (): LocalMedia => useRoomMedia().local;

/** A part of the call, kept up to date. `pick` must give the same object as long as nothing changed. */
export function useCallPart<T>(pick: (call: CallSnapshot) => T): T {
  const { subscribe, getSnapshot } = useCall();
  return useSyncExternalStore(subscribe, () => pick(getSnapshot()));
}

/** The person's own devices, kept up to date. */
export function useLocalState(): LocalMediaState {
  const local = useLocal();
  return useSyncExternalStore(local.subscribe, local.getSnapshot);
}

const SPEAKING_LEVEL = 0.05;

/** Whether somebody is speaking right now. */
export function useIsSpeaking(peer: string): boolean {
  const { speakers } = useCall();
  const read = useCallback(() => (speakers.getSnapshot().levels[peer] ?? 0) > SPEAKING_LEVEL, [speakers, peer]);
  return useSyncExternalStore(speakers.subscribe, read);
}
