import { exercises, phasesOf } from '../../learning/content/exercises.ts';
import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { endsAt, evolve, type Breathing, type BreathingEvent, type Practice } from './state.ts';

/** All that a browser needs to pace the exercise by the server's clock. */
const pace = (practice: Practice) => {
  const { title, about, care } = exercises[practice.exercise];
  return {
    id: practice.id,
    exercise: practice.exercise,
    title,
    about,
    care,
    phases: phasesOf(practice.exercise, practice.stepSeconds),
    loops: practice.loops,
    hasTone: practice.hasTone,
    asksRating: practice.asksRating,
    stage: practice.stage,
    beginsAt: practice.beginsAt,
    endsAt: endsAt(practice),
  };
};

const isAt = (practice: Practice, { seat }: Viewer): boolean => seat?.place === practice.place;

const own = (practice: Practice, { id }: Viewer) => ({ ...pace(practice), isStopped: practice.stopped.includes(id) });

const views = {
  participant: (practice: Breathing, viewer: Viewer) =>
    practice && isAt(practice, viewer)
      ? { ...own(practice, viewer), before: practice.before[viewer.id] ?? null, after: practice.after[viewer.id] ?? null }
      : null,
  family: (practice: Breathing, viewer: Viewer) => (practice && isAt(practice, viewer) ? own(practice, viewer) : null),
  captioner: (practice: Breathing, viewer: Viewer) => (practice && isAt(practice, viewer) ? pace(practice) : null),
  facilitator: (practice: Breathing, viewer: Viewer) =>
    practice && {
      ...own(practice, viewer),
      isHere: isAt(practice, viewer),
      stopped: practice.stopped,
      ratedBefore: Object.keys(practice.before).length,
      ratedAfter: Object.keys(practice.after).length,
    },
};

function rowsOf(practice: Practice, at: number): readonly Row[] {
  const { exercise, before, after, beginsAt, endedAt } = practice;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((member) => ({
    table: 'exerciseKept',
    member,
    exercise,
    before: before[member] ?? null,
    after: after[member] ?? null,
    startedAt: beginsAt ?? at,
    endedAt: endedAt ?? at,
  }));
}

/** Breathing, muscle and grounding exercises that everybody does together, each free to stop. */
export const breathing = defineTool({
  name: 'breathing',
  initial: null as Breathing,
  commands,
  evolve,
  views,
  wakeAt: (practice) => practice && endsAt(practice),
  keeps: (event: BreathingEvent | RosterEvent, { state }) =>
    state && (event.type === 'closed' || event.type === 'sessionEnded') ? rowsOf(state, event.at) : [],
});
