import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import type { MemberId, RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing } from '../../live/tool.ts';

export type Wish = 'newTopic' | 'addToThis';
export type Hands = readonly { member: MemberId; wish: Wish }[];
type HandEvent = { type: 'raised'; member: MemberId; wish: Wish } | { type: 'lowered'; member: MemberId };

const command = commandFor<Hands, HandEvent>();
const isUp = (hands: Hands, member: MemberId) => hands.some((hand) => hand.member === member);

const commands = {
  /** Raised again with another wish, the hand keeps its place in the queue. */
  raise: command({
    by: ['participant', 'family'],
    input: z.strictObject({ wish: z.enum(['newTopic', 'addToThis']) }),
    run: (hands, { wish }, { actor }) =>
      hands.some((hand) => hand.member === actor && hand.wish === wish) ? [] : [{ type: 'raised', member: actor, wish }],
  }),
  lower: command({
    by: ['participant', 'family'],
    input: nothing,
    run: (hands, _, { actor }) => (isUp(hands, actor) ? [{ type: 'lowered', member: actor }] : []),
  }),
  lowerFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }) =>
      isUp(hands, member) ? [{ type: 'lowered', member }] : refuse('handDown', 'Their hand is already down.'),
  }),
};

function evolve(hands: Hands, event: HandEvent | RosterEvent): Hands {
  switch (event.type) {
    case 'raised':
      return raised(hands, event.member, event.wish);
    case 'lowered':
    case 'seatFreed':
      return isUp(hands, event.member) ? hands.filter((hand) => hand.member !== event.member) : hands;
    default:
      return hands;
  }
}

function raised(hands: Hands, member: MemberId, wish: Wish): Hands {
  const old = hands.find((hand) => hand.member === member);
  if (!old) return [...hands, { member, wish }];
  return old.wish === wish ? hands : hands.map((hand) => (hand === old ? { member, wish } : hand));
}

const queue = (hands: Hands) => ({ queue: hands });

/** The queue of raised hands, in the order they went up. No secrets here: all who sit in the session see it. */
export const hands = defineTool({
  name: 'hands',
  initial: [] as Hands,
  commands,
  evolve,
  views: { participant: queue, facilitator: queue, family: queue, captioner: queue },
});
