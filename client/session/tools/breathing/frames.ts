import type { ExercisePhase, PhaseKind } from '#shared/learning/content/exercises.ts';

/** How large the circle is at the end of a phase; 1 is as large as it gets. */
const sizes: Record<PhaseKind, number> = { in: 1, holdFull: 1, out: 0.45, holdEmpty: 0.45, tense: 0.6, release: 1, notice: 0.7 };

export interface Frame {
  /** How far into one loop, 0 to 1. */
  offset: number;
  scale: number;
}

/** How the circle grows and shrinks in one loop: each phase begins with the size at which the one before it ended. */
export function framesOf(phases: readonly ExercisePhase[]): Frame[] {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const last = phases.at(-1);
  if (!last || total === 0) return [];
  let passed = 0;
  const ends = phases.map(({ kind, seconds }) => {
    passed += seconds;
    return { offset: passed / total, scale: sizes[kind] };
  });
  return [{ offset: 0, scale: sizes[last.kind] }, ...ends];
}
