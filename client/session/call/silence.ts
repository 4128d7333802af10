/** A microphone that works hears at least the room it is in; below this it is switched off on the device, or dead. */
const DEAD_LEVEL = 0.006;
const SILENT_FOR_MS = 7_000;

/**
 * Follows a microphone's level (0..1; null: not known) and says whether it has been dead for some seconds.
 * Gives the state after this sample: when the silence began (null while something is heard).
 */
export function silentSince(since: number | null, level: number | null, now: number): number | null {
  if (level === null || level > DEAD_LEVEL) return null;
  return since ?? now;
}

/** Whether a silence that began then is long enough to tell the person. */
export const isTooSilent = (since: number | null, now: number): boolean => since !== null && now - since >= SILENT_FOR_MS;
