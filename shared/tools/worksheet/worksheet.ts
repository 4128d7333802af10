import type { Row } from '../../live/rows.ts';
import type { RosterEvent } from '../../live/roster.ts';
import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, ownOf, type OpenWorksheet, type Worksheet, type WorksheetEvent } from './state.ts';
import { documents, views } from './views.ts';

/** A sheet begun in the session is a sheet like any other: its row is written with the fact. A saved example is found again under its title, by who was there until it was closed. */
function keeps(event: WorksheetEvent | RosterEvent, { state: open }: { state: Worksheet }): readonly Row[] {
  if (!open) return [];
  const { id, version } = open.template;
  if (event.type === 'begun' && !ownOf(open, event.member))
    return [{ table: 'sheetBegun', member: event.member, sheet: event.sheet, worksheet: id, version, at: event.at }];
  if (event.type === 'savedChanged' && open.mode === 'together' && open.isSaved !== event.isSaved)
    return [event.isSaved ? kept(open, event.at, null) : { table: 'documentDropped', document: open.id }];
  return open.isSaved && (event.type === 'closed' || event.type === 'sessionEnded') ? [kept(open, event.at, event.at)] : [];
}

const kept = ({ id, template, place, opening }: OpenWorksheet, now: number, closedAt: number | null): Row => ({
  table: 'documentKept',
  document: id,
  title: template.title,
  worksheet: { id: template.id, version: template.version },
  place,
  // Not known: then who is there now.
  openedAt: opening?.openedAt ?? now - 1,
  closedAt,
});

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
