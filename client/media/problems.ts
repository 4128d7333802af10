/** Why a camera or microphone is not working, in kinds that each have their own way to mend it. */
export type DeviceProblem = 'denied' | 'notFound' | 'inUse' | 'overconstrained' | 'insecure' | 'missing' | 'lost' | 'unknown';

const kinds: Readonly<Record<string, DeviceProblem>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'notFound',
  DevicesNotFoundError: 'notFound',
  NotReadableError: 'inUse',
  TrackStartError: 'inUse',
  AbortError: 'inUse',
  OverconstrainedError: 'overconstrained',
  ConstraintNotSatisfiedError: 'overconstrained',
};

/** The kind of problem behind what `getUserMedia` threw (Media Capture and Streams, section 10.2). */
export function problemOf(error: unknown): DeviceProblem {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return kinds[name] ?? 'unknown';
}
