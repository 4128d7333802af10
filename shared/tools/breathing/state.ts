import { exerciseMs, phasesOf, type ExerciseId } from '../../learning/content/exercises.ts';
import type { MemberId, Place, RosterEvent } from '../../live/roster.ts';

/** An exercise that everybody does together, paced by the server's clock (ms since the epoch). */
export interface Practice {
  id: string;
  exercise: ExerciseId;
  place: Place;
  loops: number;
  /** Seconds of each phase where a facilitator chose them; null: as the exercise has them. */
  stepSeconds: number | null;
  hasTone: boolean;
  asksRating: boolean;
  /** `before` and `after`: people rate how tense they are, for themselves. */
  stage: 'before' | 'running' | 'after';
  /** When the first phase begins, a few seconds after the start; null before. */
  beginsAt: number | null;
  endedAt: number | null;
  /** Who stopped for themselves. */
  stopped: readonly MemberId[];
  /** 0 calm to 10 tense. For the author and the record; facilitators see how many answered. */
  before: Readonly<Record<MemberId, number>>;
  after: Readonly<Record<MemberId, number>>;
}

export type Breathing = Practice | null;

export type BreathingEvent =
  | { type: 'opened'; practice: Practice }
  | { type: 'begun'; beginsAt: number }
  | { type: 'rated'; member: MemberId; when: 'before' | 'after'; tension: number }
  | { type: 'stoppedForSelf'; member: MemberId }
  | { type: 'rejoined'; member: MemberId }
  | { type: 'ran'; at: number }
  | { type: 'closed'; at: number };

/** Time for everybody to read the first cue. */
export const LEAD_IN_MS = 4_000;

/** When the last phase is over (ms since the epoch), or null while it does not run. */
export const endsAt = ({ stage, beginsAt, exercise, stepSeconds, loops }: Practice): number | null =>
  stage === 'running' && beginsAt !== null ? beginsAt + exerciseMs(phasesOf(exercise, stepSeconds), loops) : null;

/** What happened, applied. */
export function evolve(practice: Breathing, event: BreathingEvent | RosterEvent): Breathing {
  if (event.type === 'opened') return practice ?? event.practice;
  if (!practice) return practice;
  switch (event.type) {
    case 'begun':
      return practice.stage === 'before' ? { ...practice, stage: 'running', beginsAt: event.beginsAt } : practice;
    case 'rated':
      if (practice[event.when][event.member] === event.tension) return practice;
      return { ...practice, [event.when]: { ...practice[event.when], [event.member]: event.tension } };
    case 'stoppedForSelf':
      return practice.stopped.includes(event.member) ? practice : { ...practice, stopped: [...practice.stopped, event.member] };
    case 'rejoined':
      return practice.stopped.includes(event.member) ? { ...practice, stopped: practice.stopped.filter((member) => member !== event.member) } : practice;
    case 'ran':
      return practice.stage === 'running' ? { ...practice, stage: 'after', endedAt: event.at } : practice;
    case 'closed':
    case 'sessionEnded':
      return null;
    default:
      return practice;
  }
}
