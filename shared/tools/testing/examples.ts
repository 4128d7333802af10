// What the walk cannot find by itself. A tool whose schemas say enough needs nothing here.
import type { Role } from '../../live/roster.ts';
import type { Session } from '../../live/session.ts';
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { groupExamples, groupOpenings, groupRare } from './groupExamples.ts';
import { inputFor, type Draw } from './inputs.ts';
import { tools } from '../registry.ts';

export type Example = (draw: Draw, session: Session) => unknown;

/** Inputs by `tool.command`, where the schema alone would seldom give an accepted one. */
export const examples: Readonly<Record<string, Example>> = {
  'waitingRoom.arrive': (draw) => ({
    ...(inputFor(tools.waitingRoom.commands.arrive.input, draw) as object),
    agreementsVersion: AGREEMENTS_VERSION,
  }),
  'moderation.end': (draw, { roster }) => ({
    people: [...roster.seats, ...roster.waiting].filter(({ role }) => role !== 'facilitator').length + draw.choose(2),
  }),
  ...groupExamples,
};

/** Commands that bring a tool to where it has something to hide, before the random steps: by the lead, or by all of one role. */
export const openings: readonly { tool: string; command: string; input?: Example; by?: Role }[] = [
  { tool: 'chat', command: 'openGroupChat' },
  ...groupOpenings,
];

/** Commands that end the walk: asked for once in a while only. */
export const rare: ReadonlySet<string> = new Set(['moderation.end', 'moderation.runOut', ...groupRare]);
