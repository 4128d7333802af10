import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import type { MemberId, RosterEvent, SafetyCard } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { commandFor, defineTool, memberId, type Viewer } from '../../live/tool.ts';
import { phoneNumber } from '../../people/phone.ts';
import { areaOf } from '../../people/place.ts';

export interface KeptCard extends SafetyCard {
  /** As the person called themself, so that the card still says whose it is after they left. */
  name: string;
  at: number;
}

/** The emergency number of the place where somebody is now: 911 dialled by a facilitator reaches the facilitator's own county. */
export interface LocalNumber {
  number: string;
  at: number;
}

interface Safety {
  cards: Readonly<Record<MemberId, KeptCard>>;
  localNumbers: Readonly<Record<MemberId, LocalNumber>>;
}
/** isRecalled: noted at `at` for the same place, in another session. */
type SafetyEvent = { type: 'localNumberNoted'; member: MemberId; number: string; at: number; isRecalled?: true };

const initial: Safety = { cards: {}, localNumbers: {} };
const command = commandFor<Safety, SafetyEvent>();

const commands = {
  /** A facilitator looked up whom to call for the place on somebody's card. */
  noteLocalNumber: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId, number: phoneNumber }),
    run: ({ cards, localNumbers }, { member, number }, { now }) => {
      if (!Object.hasOwn(cards, member)) return refuse('noCard', 'This person has not said where they are.');
      // An older one that is looked up again gets the date of today.
      const noted = Object.hasOwn(localNumbers, member) ? localNumbers[member]! : null;
      return noted?.number === number && noted.at >= cards[member]!.at ? [] : [{ type: 'localNumberNoted', member, number, at: now }];
    },
  }),
  /** What was noted for the same place before, with its age. What a facilitator noted in this session counts more. */
  recallLocalNumber: command({
    by: ['door'],
    input: z.strictObject({ member: memberId, number: phoneNumber, at: z.int() }),
    run: ({ cards, localNumbers }, { member, number, at }) =>
      Object.hasOwn(cards, member) && !Object.hasOwn(localNumbers, member) ? [{ type: 'localNumberNoted', member, number, at, isRecalled: true }] : [],
  }),
};

/** Where each person said they are and whom to call: facilitators and the person themself; after the session rows keep it for as long as it is needed. */
export const safety = defineTool({
  name: 'safety',
  initial,
  commands,
  evolve,
  views: { facilitator: everybody, participant: own, family: own, waiting: own },
  keeps: (event: SafetyEvent | RosterEvent, { state }) => rowsOf(event, state),
  recalls: [
    {
      record: 'localNumber',
      command: 'recallLocalNumber',
      anew: (before: Safety, after: Safety) => Object.keys(after.cards).filter((id) => before.cards[id]?.whereNow !== after.cards[id]!.whereNow),
    },
  ],
});

function evolve(state: Safety, event: SafetyEvent | RosterEvent): Safety {
  const { cards, localNumbers } = state;
  if (event.type === 'localNumberNoted') {
    if (!Object.hasOwn(cards, event.member)) return state;
    return { cards, localNumbers: { ...localNumbers, [event.member]: { number: event.number, at: event.at } } };
  }
  if (event.type === 'arrived' && event.card) {
    const { id } = event.member;
    const card: KeptCard = { ...event.card, name: event.name, at: event.at };
    const old = Object.hasOwn(cards, id) ? cards[id]! : null;
    if (old && isSame(old, card)) return state;
    // Another place has another number.
    return { cards: { ...cards, [id]: card }, localNumbers: old && old.whereNow === card.whereNow ? localNumbers : without(localNumbers, id) };
  }
  const isEmpty = Object.keys(state.cards).length + Object.keys(state.localNumbers).length === 0;
  return event.type === 'sessionEnded' && !isEmpty ? initial : state;
}

/** A card is on disk for afterwards as soon as it is told, and again when it changes. */
function rowsOf(event: SafetyEvent | RosterEvent, state: Safety): readonly Row[] {
  const member = event.type === 'localNumberNoted' ? event.member : event.type === 'arrived' ? event.member.id : null;
  const after = evolve(state, event);
  if (member === null || after === state || !Object.hasOwn(after.cards, member)) return [];
  const { name: _name, at, ...card } = after.cards[member]!;
  const kept: Row = { table: 'cardKept', member, card, saidAt: at, localNumber: after.localNumbers[member] ?? null };
  if (event.type !== 'localNumberNoted' || event.isRecalled || !card.place) return [kept];
  return [kept, { table: 'localNumberKept', ...areaOf(card.place), number: event.number, at: event.at }];
}

const without = (numbers: Safety['localNumbers'], member: MemberId): Safety['localNumbers'] =>
  Object.fromEntries(Object.entries(numbers).filter(([id]) => id !== member));

const isSame = (a: KeptCard, b: KeptCard) =>
  (Object.keys(b) as (keyof KeptCard)[]).every((key) => (key === 'place' ? JSON.stringify(a.place) === JSON.stringify(b.place) : a[key] === b[key]));

function everybody({ cards, localNumbers }: Safety): Safety {
  return { cards, localNumbers };
}

function own({ cards }: Safety, viewer: Viewer): { card: KeptCard | null } {
  return { card: Object.hasOwn(cards, viewer.id) ? cards[viewer.id]! : null };
}
