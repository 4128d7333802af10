import { phaseAt, type ExercisePhase } from '#shared/learning/content/exercises.ts';
import type { Pace } from './types.ts';

/** Where in the exercise everybody is. */
export type Moment =
  /** Opened, not begun: people rate how they are. */
  | { at: 'before' }
  /** It begins within seconds. */
  | { at: 'soon'; first: ExercisePhase }
  | {
      at: 'phase';
      phase: ExercisePhase;
      /** Counts the phases from the beginning, over all loops. */
      number: number;
      /** The second of the phase that runs now, from 1. */
      second: number;
    }
  | { at: 'over' };

/** Where everybody is at `now` (the server's time, ms since the epoch). */
export function momentOf({ stage, beginsAt, phases, loops }: Pick<Pace, 'stage' | 'beginsAt' | 'phases' | 'loops'>, now: number): Moment {
  const [first] = phases;
  if (stage === 'before' || !first) return { at: 'before' };
  if (stage === 'after' || beginsAt === null) return { at: 'over' };
  if (now < beginsAt) return { at: 'soon', first };
  const here = phaseAt(phases, loops, now - beginsAt);
  if (!here) return { at: 'over' };
  const { phase, index, loop, progress } = here;
  return { at: 'phase', phase, number: loop * phases.length + index, second: Math.floor(progress * phase.seconds + 1e-6) + 1 };
}

/** ms from `now` until a moment may change: phases last whole seconds from the beginning on. */
export function untilChange(beginsAt: number, now: number): number {
  const into = (((now - beginsAt) % 1000) + 1000) % 1000;
  return 1000 - into;
}
