import type { RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { nextExpiryAt } from './line.ts';
import { views } from './views.ts';

/** The way from the door to a seat. The line itself is the roster's; this tool decides who joins and leaves it. */
export const waitingRoom = defineTool({
  name: 'waitingRoom',
  initial: null,
  commands,
  evolve: (state: null) => state,
  views,
  wakeAt: (_, roster) => nextExpiryAt(roster),
  keeps: (event: RosterEvent) => (event.type === 'arrived' ? [wayIn(event)] : []),
});

function wayIn({ member, name, pronouns, agreementsVersion, card, at }: Extract<RosterEvent, { type: 'arrived' }>): Row {
  const contact = card && {
    callback: card.callback,
    contactName: card.contactName,
    contactRelationship: card.contactRelationship,
    contactPhone: card.contactPhone,
  };
  return { table: 'wayIn', member: member.id, name, pronouns, agreementsVersion, contact, at };
}
