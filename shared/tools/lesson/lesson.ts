import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, type OpenLesson } from './state.ts';
import { views } from './views.ts';

/** A lesson presented to the group: one page for all, notes for facilitators, checks that are answered anonymously as in a poll. */
export const lesson = defineTool({
  name: 'lesson',
  initial: null as OpenLesson,
  commands,
  evolve,
  views,
  journal: 'latest',
  scrubs: ({ type }) => type === 'answered' || type === 'closed' || type === 'discarded' || type === 'ended' || type === 'sessionEnded',
});
