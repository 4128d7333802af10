import { defineTool } from '../../live/tool.ts';
import type { MediaPlan } from '../../live/media/plan.ts';
import { commands } from './commands.ts';
import { breakEndsAt, evolve, isResting, noAgenda, type Agenda } from './state.ts';
import { views } from './views.ts';

/** Nobody is seen or heard during a break; after it, only who said that they are back. */
const media = (agenda: Agenda, plan: MediaPlan): MediaPlan =>
  Object.fromEntries(Object.entries(plan).map(([peer, may]) => [peer, isResting(agenda, peer) ? { ...may, audio: false, video: false, screen: false } : may]));

/** The parts of a session with their planned minutes, and breaks that gather people back. */
export const agenda = defineTool({ name: 'agenda', initial: noAgenda, commands, evolve, views, media, wakeAt: breakEndsAt });
