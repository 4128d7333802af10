import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { MAIN, seatOf, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing, type Viewer } from '../../live/tool.ts';

export type Wish = 'newTopic' | 'addToThis';

/** A hand is up in one place: whoever goes to a room and comes back has kept their turn in the main room. */
interface Hand {
  member: MemberId;
  wish: Wish;
  place: Place;
}

export interface Hands {
  queue: readonly Hand[];
  /** Whom a facilitator gave the word, one in each place; their hand there is down again. */
  called: readonly { member: MemberId; place: Place }[];
}
type HandEvent =
  | { type: 'raised'; member: MemberId; wish: Wish; place: Place }
  | { type: 'lowered'; member: MemberId; place: Place }
  | { type: 'called'; member: MemberId; place: Place }
  | { type: 'finished'; place: Place };

const command = commandFor<Hands, HandEvent>();
const placeOf = (roster: Roster, member: MemberId): Place => seatOf(roster, member)?.place ?? MAIN;
const upIn = ({ queue }: Hands, member: MemberId, place: Place) => queue.find((hand) => hand.member === member && hand.place === place);
const calledIn = ({ called }: Hands, place: Place): MemberId | null => called.find((one) => one.place === place)?.member ?? null;
const handDown = refuse('handDown', 'Their hand is already down.');
const hasLeft = refuse('hasLeft', 'They have left. Their hand is up again when they come back.');
const isGone = (roster: Roster, member: MemberId): boolean => seatOf(roster, member)?.goodbye === 'left';

const commands = {
  /** Raised again with another wish, the hand keeps its place in the queue. */
  raise: command({
    by: ['participant', 'family'],
    input: z.strictObject({ wish: z.enum(['newTopic', 'addToThis']) }),
    run: (hands, { wish }, { actor, roster }) => {
      const place = placeOf(roster, actor);
      return upIn(hands, actor, place)?.wish === wish ? [] : [{ type: 'raised', member: actor, wish, place }];
    },
  }),
  lower: command({
    by: ['participant', 'family'],
    input: nothing,
    run: (hands, _, { actor, roster }) => {
      const place = placeOf(roster, actor);
      return upIn(hands, actor, place) ? [{ type: 'lowered', member: actor, place }] : [];
    },
  }),
  lowerFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }, { roster }) => {
      const place = placeOf(roster, member);
      return upIn(hands, member, place) ? [{ type: 'lowered', member, place }] : handDown;
    },
  }),
  /** Gives somebody whose hand is up the word, where they are. */
  callOn: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }, { roster }) => {
      const place = placeOf(roster, member);
      if (!upIn(hands, member, place)) return handDown;
      return isGone(roster, member) ? hasLeft : [{ type: 'called', member, place }];
    },
  }),
  /** The one who has the word gives it back. */
  finish: command({
    by: ['participant', 'family'],
    input: nothing,
    run: (hands, _, { actor, roster }) => {
      const place = placeOf(roster, actor);
      return calledIn(hands, place) === actor ? [{ type: 'finished', place }] : [];
    },
  }),
  finishFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: (hands, { member }, { roster }) => {
      const place = placeOf(roster, member);
      return calledIn(hands, place) === member ? [{ type: 'finished', place }] : [];
    },
  }),
};

function evolve(hands: Hands, event: HandEvent | RosterEvent): Hands {
  switch (event.type) {
    case 'raised':
      return raised(hands, event);
    case 'lowered':
      return keep(
        hands,
        (one) => one.member !== event.member || one.place !== event.place,
        () => true,
      );
    case 'called':
      return called(hands, event);
    case 'finished':
      return keep(
        hands,
        () => true,
        ({ place }) => place !== event.place,
      );
    case 'wentAway':
      // The word is free again; the hand waits for its owner, behind those who are here.
      return keep(
        hands,
        () => true,
        ({ member }) => member !== event.member,
      );
    case 'seatFreed':
      return keep(
        hands,
        ({ member }) => member !== event.member,
        ({ member }) => member !== event.member,
      );
    case 'seatMoved': {
      // What they wished for in a room is over with it; in the main room they keep their turn.
      const stays = (one: { member: MemberId; place: Place }) => one.member !== event.member || one.place === MAIN || one.place === event.place;
      return keep(hands, stays, (one) => one.member !== event.member || one.place === event.place);
    }
    default:
      return hands;
  }
}

function raised(hands: Hands, { member, wish, place }: Hand): Hands {
  const old = upIn(hands, member, place);
  if (!old) return { ...hands, queue: [...hands.queue, { member, wish, place }] };
  return old.wish === wish ? hands : { ...hands, queue: hands.queue.map((hand) => (hand === old ? { member, wish, place } : hand)) };
}

function called(hands: Hands, { member, place }: { member: MemberId; place: Place }): Hands {
  if (calledIn(hands, place) === member && !upIn(hands, member, place)) return hands;
  const others = hands.called.filter((one) => one.place !== place);
  return { queue: hands.queue.filter((hand) => hand.member !== member || hand.place !== place), called: [...others, { member, place }] };
}

function keep(hands: Hands, isUp: (hand: Hand) => boolean, hasWord: (one: Hands['called'][number]) => boolean): Hands {
  return hands.queue.every(isUp) && hands.called.every(hasWord) ? hands : { queue: hands.queue.filter(isUp), called: hands.called.filter(hasWord) };
}

// All who look at the same moment see it made of the same parts, worked out once.
const sorted = new WeakMap<Hands, { roster: Roster; up: readonly Hand[] }>();
const shown = new WeakMap<Hand, { member: MemberId; wish: Wish }>();

/** Hands of the people who are where they raised them; those of people who left are behind, and come forward again with them. */
function upNow(hands: Hands, roster: Roster): readonly Hand[] {
  const before = sorted.get(hands);
  if (before?.roster === roster) return before.up;
  const up = hands.queue.filter(({ member, place }) => placeOf(roster, member) === place);
  const [here, gone] = [up.filter(({ member }) => !isGone(roster, member)), up.filter(({ member }) => isGone(roster, member))];
  const all = [...here, ...gone];
  sorted.set(hands, { roster, up: all });
  return all;
}

function shownOf(hand: Hand): { member: MemberId; wish: Wish } {
  const before = shown.get(hand);
  if (before) return before;
  const view = { member: hand.member, wish: hand.wish };
  shown.set(hand, view);
  return view;
}

/** The hands of the viewer's own place. */
function here(hands: Hands, { seat }: Viewer, roster: Roster) {
  const own = seat?.place ?? MAIN;
  return {
    queue: upNow(hands, roster)
      .filter(({ place }) => place === own)
      .map(shownOf),
    called: calledIn(hands, own),
  };
}

function everywhere(hands: Hands, viewer: Viewer, roster: Roster) {
  const own = viewer.seat?.place ?? MAIN;
  const elsewhere = upNow(hands, roster).filter(({ place }) => place !== own);
  return {
    ...here(hands, viewer, roster),
    /** Hands in other rooms, in the order they went up. */
    elsewhere: elsewhere.map(({ member, wish, place }) => ({ member, wish, place })),
  };
}

/** The queue of raised hands, in the order they went up, and who has the word: in each place its own. */
export const hands = defineTool({
  name: 'hands',
  initial: { queue: [], called: [] } as Hands,
  commands,
  evolve,
  views: { participant: here, facilitator: everywhere, family: here, captioner: here },
});
