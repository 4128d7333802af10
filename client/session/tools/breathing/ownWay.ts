import { useSyncExternalStore } from 'react';
import { readRemembered, remember, switchField, type Fields } from '#client/base/device/remembered.ts';

/** How this person likes to follow an exercise, remembered in this browser. Says nothing about health, sessions or people. */
export interface OwnWay {
  hasTone: boolean;
  vibrates: boolean;
  isStill: boolean;
}
const fields: Fields<OwnWay> = { hasTone: switchField(false), vibrates: switchField(false), isStill: switchField(false) };

let own: OwnWay = readRemembered('exercises', fields);
const listeners = new Set<() => void>();

/** How this person follows exercises: with a tone, with vibration, without movement. All off until chosen. */
export const useOwnWay = (): OwnWay => useSyncExternalStore(subscribe, () => own);

/** Changes a part of it, for oneself. */
export function setOwnWay(part: Partial<OwnWay>): void {
  own = { ...own, ...part };
  remember('exercises', own);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
