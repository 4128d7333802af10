import type { Row } from '../../live/rows.ts';
import type { RosterEvent } from '../../live/roster.ts';
import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, ownOf, type Worksheet, type WorksheetEvent } from './state.ts';
import { documents, views } from './views.ts';

/** A sheet begun in the session is a sheet like any other: its row is written with the fact. */
function keeps(event: WorksheetEvent | RosterEvent, { state: open }: { state: Worksheet }): readonly Row[] {
  if (event.type !== 'begun' || !open || ownOf(open, event.member)) return [];
  const { member, sheet, at } = event;
  return [{ table: 'sheetBegun', member, sheet, worksheet: open.template.id, version: open.template.version, at }];
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
