import type { MemberId, RosterEvent, SafetyCard } from '../../live/roster.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';

export interface KeptCard extends SafetyCard {
  /** As the person called themself, so that the card still says whose it is after they left. */
  name: string;
  at: number;
}

type Cards = Readonly<Record<MemberId, KeptCard>>;
const initial: Cards = {};

/** Where each person said they are and whom to call: facilitators and the person themself, until the session's end. */
export const safety = defineTool({
  name: 'safety',
  initial,
  commands: {},
  evolve,
  views: { facilitator: everybody, participant: own, family: own, waiting: own },
});

function evolve(cards: Cards, event: RosterEvent): Cards {
  if (event.type === 'arrived' && event.card) {
    const card: KeptCard = { ...event.card, name: event.name, at: event.at };
    const old = Object.hasOwn(cards, event.member.id) ? cards[event.member.id]! : null;
    return old && isSame(old, card) ? cards : { ...cards, [event.member.id]: card };
  }
  return event.type === 'sessionEnded' ? initial : cards;
}

const isSame = (a: KeptCard, b: KeptCard) => (Object.keys(b) as (keyof KeptCard)[]).every((key) => a[key] === b[key]);

function everybody(cards: Cards): { cards: Cards } {
  return { cards };
}

function own(cards: Cards, viewer: Viewer): { card: KeptCard | null } {
  return { card: Object.hasOwn(cards, viewer.id) ? cards[viewer.id]! : null };
}
