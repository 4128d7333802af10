import { useSyncExternalStore } from 'react';
import { choiceField, readRemembered, remember, type Fields } from '#client/base/device/remembered.ts';

export const sizes = ['m', 'l', 'xl'] as const;

/** What this browser remembers about captions: whether its person wants them (null: never asked here), and how large. */
export interface CaptionsChoice {
  isOn: boolean | null;
  size: (typeof sizes)[number];
}
const fields: Fields<CaptionsChoice> = { isOn: choiceField([true, false, null], null), size: choiceField(sizes, 'm') };

let choice: CaptionsChoice | null = null;
const listeners = new Set<() => void>();

const read = (): CaptionsChoice => (choice ??= readRemembered('captions', fields));

/** Changes a part of the choice, for this device, from now on. */
export function chooseCaptions(part: Partial<CaptionsChoice>): void {
  choice = { ...read(), ...part };
  remember('captions', choice);
  for (const listener of [...listeners]) listener();
}

/** What this device's person chose about captions, kept up to date. */
export const useCaptionsChoice = (): CaptionsChoice => useSyncExternalStore(subscribe, read);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
