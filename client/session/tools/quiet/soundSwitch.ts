import { useSyncExternalStore } from 'react';

let isOn = true;
const listeners = new Set<() => void>();

/** Whether this person hears bells and sounds, on this page; for oneself only. */
export const useSoundSwitch = (): boolean => useSyncExternalStore(subscribe, () => isOn);

/** Turns bells and sounds on or off for oneself. */
export function setSound(on: boolean): void {
  isOn = on;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
