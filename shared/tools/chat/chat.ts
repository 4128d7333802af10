import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, initial } from './state.ts';
import { views } from './views.ts';

/** Written words: to the facilitators unless they open the group chat; never between two participants. */
export const chat = defineTool({ name: 'chat', initial, commands, evolve, views, recallsForSession: { row: 'program', command: 'setRoomChat' } });
