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
  keeps: (event: RosterEvent) =>
    event.type === 'arrived'
      ? [wayIn(event), ...placeOf(event)]
      : event.type === 'seatTaken' && event.despite
        ? [{ table: 'letInKept', member: event.member, ...event.despite, at: event.at }]
        : [],
});

function wayIn({ member, name, pronouns, agreementsVersion, card, keepsPlace, at }: Extract<RosterEvent, { type: 'arrived' }>): Row {
  const contact = card && {
    callback: card.callback,
    contactName: card.contactName,
    contactRelationship: card.contactRelationship,
    contactPhone: card.contactPhone,
    contactMayCall: card.contactMayCall ?? null,
    place: keepsPlace ? (card.place ?? ('asBefore' as const)) : null,
  };
  return { table: 'wayIn', member: member.id, name, pronouns, agreementsVersion, contact, at };
}

/** State and kind of place, for attendance. */
function placeOf({ member, card, at }: Extract<RosterEvent, { type: 'arrived' }>): Row[] {
  if (!card?.place) return [];
  const { state, country, kind } = card.place;
  return [{ table: 'placeKept', member: member.id, state, country, kind, at }];
}
