import * as z from 'zod/mini';
import { readValue, writeValue } from '../device/values.ts';

// What this browser remembers about devices. Never anything about health, sessions or people.

const choicesSchema = z.object({
  camera: z.catch(z.nullable(z.string()), null),
  microphone: z.catch(z.nullable(z.string()), null),
  speaker: z.catch(z.nullable(z.string()), null),
  isCameraOn: z.catch(z.boolean(), true),
  isMicrophoneOn: z.catch(z.boolean(), true),
  isBlurred: z.catch(z.boolean(), false),
  isSelfViewHidden: z.catch(z.boolean(), false),
});

/** Devices by id, and what the person themself had switched on the last time. */
export type Choices = z.infer<typeof choicesSchema>;

const unset = (): Choices => choicesSchema.parse({});

/** What was remembered; the defaults where nothing was, or where storage is not available. */
export function readChoices(): Choices {
  try {
    return choicesSchema.parse(JSON.parse(readValue('devices') ?? '{}'));
  } catch {
    return unset();
  }
}

/** Remembers a part of the choices. Storage that is full or blocked is no reason to stop anything. */
export function rememberChoices(part: Partial<Choices>): void {
  writeValue('devices', JSON.stringify({ ...readChoices(), ...part }));
}
