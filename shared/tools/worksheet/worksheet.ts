import type { Row } from '../../live/rows.ts';
import type { RosterEvent } from '../../live/roster.ts';
import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, ownOf, type Worksheet, type WorksheetEvent } from './state.ts';
import { documents, views } from './views.ts';

/** A sheet begun in the session is a sheet like any other: its row is written with the fact. A saved example is found again under its title. */
function keeps(event: WorksheetEvent | RosterEvent, { state: open }: { state: Worksheet }): readonly Row[] {
  if (!open) return [];
  const { id, version, title } = open.template;
  if (event.type === 'begun' && !ownOf(open, event.member)) return [{ table: 'sheetBegun', member: event.member, sheet: event.sheet, worksheet: id, version, at: event.at }];
  if (event.type !== 'savedChanged' || open.mode !== 'together' || open.isSaved === event.isSaved) return [];
  return [event.isSaved ? { table: 'documentKept', document: open.id, title, worksheet: { id, version } } : { table: 'documentDropped', document: open.id }];
}

/** A worksheet in the session: one that several write together, one for each person, or one for each room. Words are in documents; here is only who may do what. */
export const worksheet = defineTool({
  name: 'worksheet',
  initial: null as Worksheet,
  commands,
  evolve,
  views,
  documents,
  keeps,
});
