import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, initial } from './state.ts';
import { views } from './views.ts';

/** *I need support*: seen by the facilitators and by nobody else, also not by its effect on the wire. */
export const support = defineTool({ name: 'support', initial, commands, evolve, views });
