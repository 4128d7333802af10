import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { readValue, writeValue } from '#client/device/values.ts';

// What this browser remembers about captions: whether its person wants them, and how large.
export const sizes = ['m', 'l', 'xl'] as const;

const choiceSchema = z.object({
  /** null: never asked here. */
  isOn: z.catch(z.nullable(z.boolean()), null),
  size: z.catch(z.enum(sizes), 'm'),
});
export type CaptionsChoice = z.infer<typeof choiceSchema>;

let choice: CaptionsChoice | null = null;
const listeners = new Set<() => void>();

function read(): CaptionsChoice {
  if (choice) return choice;
  try {
    choice = choiceSchema.parse(JSON.parse(readValue('captions') ?? '{}'));
  } catch {
    choice = choiceSchema.parse({});
  }
  return choice;
}

/** Changes a part of the choice, for this device, from now on. */
export function chooseCaptions(part: Partial<CaptionsChoice>): void {
  choice = { ...read(), ...part };
  writeValue('captions', JSON.stringify(choice));
  for (const listener of [...listeners]) listener();
}

/** What this device's person chose about captions, kept up to date. */
export const useCaptionsChoice = (): CaptionsChoice => useSyncExternalStore(subscribe, read);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
