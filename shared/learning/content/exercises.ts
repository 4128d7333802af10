// Breathing, muscle and grounding exercises. Timings follow common clinical scripts (VA relaxation scripts, box breathing, PMR).

/** What a phase asks of the body; the picture and the tone follow from it. */
export type PhaseKind = 'in' | 'holdFull' | 'out' | 'holdEmpty' | 'tense' | 'release' | 'notice';

export interface ExercisePhase {
  kind: PhaseKind;
  /** What to do, in words; shown and read out. */
  cue: string;
  seconds: number;
  /** How many things are to be found in it; each can be tapped off. */
  things?: number;
}

export interface Exercise {
  title: string;
  about: string;
  /** Said before it starts. */
  care: string;
  phases: readonly ExercisePhase[];
  /** How often the phases are gone through, and the most a facilitator may choose. */
  loops: number;
  loopsMax: number;
  /** Where every phase may be made shorter or longer alike: the seconds to choose from. */
  stepSeconds?: readonly number[];
}

const phase = (kind: PhaseKind, cue: string, seconds: number): ExercisePhase => ({ kind, cue, seconds });
const find = (things: number, cue: string, seconds: number): ExercisePhase => ({ kind: 'notice', cue, seconds, things });

const dizzy = 'If you feel dizzy, go back to your normal breathing. Eyes open is fine.';
const holds = `${dizzy} Leave out the holds if you are pregnant, have a heart or lung condition, or feel panicky.`;
const muscles = 'Do not tense anything that is injured or hurts. Eyes open is fine.';

const muscleGroup = (group: string): readonly ExercisePhase[] => [
  phase('tense', `Gently tense your ${group}`, 6),
  phase('release', `Let your ${group} go`, 18),
];

const sixteenGroups = [
  'right hand and forearm', 'right upper arm', 'left hand and forearm', 'left upper arm', 'forehead', 'eyes and cheeks',
  'mouth and jaw', 'neck', 'chest, shoulders and upper back', 'stomach', 'right thigh', 'right calf', 'right foot',
  'left thigh', 'left calf', 'left foot',
];
const fourGroups = ['arms', 'face, neck and jaw', 'chest and stomach', 'legs'];
const bodyStops = ['feet', 'lower legs', 'thighs', 'hips and lower back', 'stomach and chest', 'hands and arms', 'neck and shoulders', 'face and head'];

export const exercises = {
  slowEven: {
    title: 'Slow, even breathing',
    about: 'Six breaths a minute, in and out for the same time.',
    care: dizzy,
    phases: [phase('in', 'Breathe in', 5), phase('out', 'Breathe out', 5)],
    loops: 30,
    loopsMax: 60,
  },
  diaphragmatic: {
    title: 'Belly breathing',
    about: 'One hand on the chest, one on the belly: only the lower hand moves.',
    care: dizzy,
    phases: [phase('in', 'Breathe in through your nose; your belly rises', 4), phase('out', 'Breathe out slowly; your belly falls', 6)],
    loops: 30,
    loopsMax: 60,
  },
  box: {
    title: 'Box breathing',
    about: 'Four equal sides: in, hold, out, hold.',
    care: holds,
    phases: [
      phase('in', 'Breathe in', 4),
      phase('holdFull', 'Hold gently', 4),
      phase('out', 'Breathe out', 4),
      phase('holdEmpty', 'Hold gently', 4),
    ],
    loops: 8,
    loopsMax: 12,
    stepSeconds: [3, 4, 5, 6],
  },
  fourSevenEight: {
    title: '4-7-8 breathing',
    about: 'A long hold and a longer breath out. Four rounds at most, since it can make you lightheaded.',
    care: holds,
    phases: [phase('in', 'Breathe in', 4), phase('holdFull', 'Hold gently', 7), phase('out', 'Breathe out', 8)],
    loops: 4,
    loopsMax: 4,
  },
  longOut: {
    title: 'Long breath out',
    about: 'Like 4-7-8, without the hold.',
    care: dizzy,
    phases: [phase('in', 'Breathe in', 4), phase('out', 'Breathe out', 8)],
    loops: 8,
    loopsMax: 30,
  },
  muscles16: {
    title: 'Muscle relaxation, 16 groups',
    about: 'Tense one group of muscles at a time, then let it go.',
    care: muscles,
    phases: sixteenGroups.flatMap(muscleGroup),
    loops: 1,
    loopsMax: 1,
  },
  muscles4: {
    title: 'Muscle relaxation, short',
    about: 'Four groups of muscles: tense, then let go.',
    care: muscles,
    phases: fourGroups.flatMap(muscleGroup),
    loops: 1,
    loopsMax: 3,
  },
  ground54321: {
    title: '5-4-3-2-1 grounding',
    about: 'Come back to the room through your senses.',
    care: 'There is no right answer. If something around you is upsetting, choose something else. Eyes open is fine.',
    phases: [
      find(5, 'Five things you can see', 45),
      find(4, 'Four things you can feel or touch', 40),
      find(3, 'Three things you can hear', 35),
      find(2, 'Two things you can smell', 30),
      find(1, 'One thing you can taste', 30),
    ],
    loops: 1,
    loopsMax: 1,
  },
  bodyScan: {
    title: 'Body scan',
    about: 'Move your attention slowly from your feet to your head.',
    care: 'Nothing has to change. If a place feels uncomfortable, move on to the next. Eyes open is fine.',
    phases: bodyStops.map((stop) => phase('notice', `Notice your ${stop}`, 20)),
    loops: 1,
    loopsMax: 2,
  },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof exercises;
export const exerciseIds = Object.keys(exercises) as [ExerciseId, ...ExerciseId[]];

/** The phases of an exercise; `step` (seconds) where a facilitator chose another length for all of them, else null. */
export const phasesOf = (exercise: ExerciseId, step: number | null): readonly ExercisePhase[] =>
  step === null ? exercises[exercise].phases : exercises[exercise].phases.map((one) => ({ ...one, seconds: step }));

/** The seconds to choose from where every phase may have another length; none where the phases are as they are. */
export const stepsOf = (exercise: ExerciseId): readonly number[] => (exercises[exercise] as Exercise).stepSeconds ?? [];

/** How long `loops` rounds of an exercise take, ms. */
export const exerciseMs = (phases: readonly ExercisePhase[], loops: number): number =>
  phases.reduce((sum, { seconds }) => sum + seconds, 0) * loops * 1000;

/** Where everybody is, `elapsedMs` after the exercise began: the phase, how far into it (0..1), and the loop from 0; null before and after. */
export function phaseAt(
  phases: readonly ExercisePhase[],
  loops: number,
  elapsedMs: number,
): { index: number; phase: ExercisePhase; progress: number; loop: number } | null {
  const loopMs = exerciseMs(phases, 1);
  if (elapsedMs < 0 || elapsedMs >= loopMs * loops) return null;
  const loop = Math.floor(elapsedMs / loopMs);
  let into = elapsedMs - loop * loopMs;
  for (const [index, one] of phases.entries()) {
    if (into < one.seconds * 1000) return { index, phase: one, progress: into / (one.seconds * 1000), loop };
    into -= one.seconds * 1000;
  }
  return null;
}
