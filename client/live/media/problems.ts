/** Why a camera or microphone is not working, in kinds that each have their own way to mend it. `revoked`: it worked, and the permission was taken back. */
export type DeviceProblem = 'denied' | 'revoked' | 'notFound' | 'inUse' | 'overconstrained' | 'insecure' | 'missing' | 'lost' | 'unknown';

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

/** Why something that was on until the system took it cannot be had again; null where the system only holds it still. */
export function whyNotAgain(error: unknown): DeviceProblem | null {
  const problem = problemOf(error);
  if (problem === 'inUse' || problem === 'unknown') return null;
  if (problem === 'denied') return 'revoked';
  return problem === 'notFound' || problem === 'overconstrained' ? 'lost' : problem;
}
