import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import type { MemberId, RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing } from '../../live/tool.ts';

export type Wish = 'newTopic' | 'addToThis';
export interface Hands {
  queue: readonly { member: MemberId; wish: Wish }[];
  /** Whom a facilitator gave the word; their hand is down again. */
  called: MemberId | null;
}
type HandEvent =
  | { type: 'raised'; member: MemberId; wish: Wish }
  | { type: 'lowered'; member: MemberId }
  | { type: 'called'; member: MemberId }
  | { type: 'finished' };

const command = commandFor<Hands, HandEvent>();
const isUp = ({ queue }: Hands, member: MemberId) => queue.some((hand) => hand.member === member);
const handDown = refuse('handDown', 'Their hand is already down.');

const commands = {
  /** Raised again with another wish, the hand keeps its place in the queue. */
  raise: command({
    by: ['participant', 'family'],
    input: z.strictObject({ wish: z.enum(['newTopic', 'addToThis']) }),
    run: ({ queue }, { wish }, { actor }) =>
      queue.some((hand) => hand.member === actor && hand.wish === wish) ? [] : [{ type: 'raised', member: actor, wish }],
  }),
  lower: command({
    by: ['participant', 'family'],
    input: nothing,
    run: (hands, _, { actor }) => (isUp(hands, actor) ? [{ type: 'lowered', member: actor }] : []),
  }),
  lowerFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }) => (isUp(hands, member) ? [{ type: 'lowered', member }] : handDown),
  }),
  /** Gives somebody whose hand is up the word. */
  callOn: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }) => (isUp(hands, member) ? [{ type: 'called', member }] : handDown),
  }),
  /** The one who has the word gives it back. */
  finish: command({
    by: ['participant', 'family'],
    input: nothing,
    run: ({ called }, _, { actor }) => (called === actor ? [{ type: 'finished' }] : []),
  }),
  finishFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ called }, { member }) => (called === member ? [{ type: 'finished' }] : []),
  }),
};

function evolve(hands: Hands, event: HandEvent | RosterEvent): Hands {
  switch (event.type) {
    case 'raised':
      return raised(hands, event.member, event.wish);
    case 'lowered':
      return lowered(hands, event.member);
    case 'called':
      return hands.called === event.member && !isUp(hands, event.member)
        ? hands
        : { ...lowered(hands, event.member), called: event.member };
    case 'finished':
      return hands.called === null ? hands : { ...hands, called: null };
    case 'seatFreed': {
      const left = lowered(hands, event.member);
      return left.called === event.member ? { ...left, called: null } : left;
    }
    default:
      return hands;
  }
}

function raised(hands: Hands, member: MemberId, wish: Wish): Hands {
  const old = hands.queue.find((hand) => hand.member === member);
  if (!old) return { ...hands, queue: [...hands.queue, { member, wish }] };
  return old.wish === wish ? hands : { ...hands, queue: hands.queue.map((hand) => (hand === old ? { member, wish } : hand)) };
}

const lowered = (hands: Hands, member: MemberId): Hands =>
  isUp(hands, member) ? { ...hands, queue: hands.queue.filter((hand) => hand.member !== member) } : hands;

const shown = ({ queue, called }: Hands) => ({ queue, called });

/** The queue of raised hands, in the order they went up, and who has the word. No secrets here: all who sit in the session see it. */
export const hands = defineTool({
  name: 'hands',
  initial: { queue: [], called: null } as Hands,
  commands,
  evolve,
  views: { participant: shown, facilitator: shown, family: shown, captioner: shown },
});
