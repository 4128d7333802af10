import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { readValue, writeValue } from '#client/device/values.ts';

// How this person likes to follow an exercise, remembered in this browser. Says nothing about health, sessions or people.

const ownWaySchema = z.object({
  hasTone: z.catch(z.boolean(), false),
  vibrates: z.catch(z.boolean(), false),
  isStill: z.catch(z.boolean(), false),
});
export type OwnWay = z.infer<typeof ownWaySchema>;

let own: OwnWay = read();
const listeners = new Set<() => void>();

function read(): OwnWay {
  try {
    return ownWaySchema.parse(JSON.parse(readValue('exercises') ?? '{}'));
  } catch {
    return ownWaySchema.parse({});
  }
}

/** How this person follows exercises: with a tone, with vibration, without movement. All off until chosen. */
export const useOwnWay = (): OwnWay => useSyncExternalStore(subscribe, () => own);

/** Changes a part of it, for oneself. */
export function setOwnWay(part: Partial<OwnWay>): void {
  own = { ...own, ...part };
  writeValue('exercises', JSON.stringify(own));
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
