import { refuse } from '../../live/refusals.ts';
import { kindOfPlace, MAIN, seatOf, waiterOf, type Arrived, type MemberId, type Place, type Roster, type RosterEvent, type Seat } from '../../live/roster.ts';

/** `word`: with a participant; `arrival`: with somebody who waits; `huddle`: facilitators among themselves. */
export type TalkKind = 'word' | 'arrival' | 'huddle';

/** People who stepped out into a side room. Its place is its own; nobody else hears what is said there. */
export interface Talk {
  id: string;
  place: Place;
  kind: TalkKind;
  since: number;
  /** Whom it is with; null in a huddle. The name as they called themself, since they may leave. */
  guest: { id: MemberId; name: string } | null;
  /** The facilitator who began it. */
  by: MemberId;
  /** Where everybody was before. */
  from: Readonly<Record<MemberId, Place>>;
  /** Steps of the safety conversation that were ticked off, by their index. */
  stepsDone: readonly number[];
  outcome: string | null;
}

/** A talk that is over; its outcome can still be written. */
export interface PastTalk extends Pick<Talk, 'id' | 'kind' | 'guest' | 'by' | 'since' | 'outcome'> {
  endedAt: number;
}

export interface Aside {
  talks: readonly Talk[];
  /** Who asked to step out with a facilitator, oldest first. */
  asked: readonly { member: MemberId; since: number }[];
  past: readonly PastTalk[];
}

export const initial: Aside = { talks: [], asked: [], past: [] };

export type AsideEvent =
  | { type: 'wordAsked'; member: MemberId; at: number }
  | { type: 'askClosed'; member: MemberId }
  | { type: 'talkBegan'; talk: Talk }
  | { type: 'talkJoined'; talk: string; member: MemberId; from: Place }
  | { type: 'stepDone'; talk: string; step: number; isDone: boolean }
  | { type: 'outcomeWritten'; talk: string; outcome: string; at: number }
  | { type: 'talkEnded'; talk: string; at: number };

export const STEPS_MAX = 12;
/** A guest whose facilitator lost the connection goes back to the group after this. */
export const ALONE_MS = 60_000;

export const noTalk = refuse('noTalk', 'That talk is over already.');

/** What happened, applied. */
export function evolve(state: Aside, event: AsideEvent | RosterEvent): Aside {
  switch (event.type) {
    case 'wordAsked':
      if (state.asked.some(({ member }) => member === event.member)) return state;
      return { ...state, asked: [...state.asked, { member: event.member, since: event.at }] };
    case 'askClosed':
    case 'seatFreed':
      return closeAsk(state, event.member);
    case 'talkBegan': {
      const { talk } = event;
      if ([...state.talks, ...state.past].some(({ id }) => id === talk.id)) return state;
      return closeAsk({ ...state, talks: [...state.talks, talk] }, talk.guest?.id);
    }
    case 'talkJoined':
      return change(state, event.talk, (talk) =>
        Object.hasOwn(talk.from, event.member) ? talk : { ...talk, from: { ...talk.from, [event.member]: event.from } },
      );
    case 'stepDone':
      return change(state, event.talk, (talk) => {
        if (talk.stepsDone.includes(event.step) === event.isDone) return talk;
        const others = talk.stepsDone.filter((step) => step !== event.step);
        return { ...talk, stepsDone: event.isDone ? [...others, event.step].sort((a, b) => a - b) : others };
      });
    case 'outcomeWritten':
      return writeOutcome(state, event.talk, event.outcome);
    case 'talkEnded':
      return end(state, event.talk, event.at);
    case 'sessionEnded':
      return state.talks.length + state.asked.length + state.past.length === 0 ? state : initial;
    default:
      return state;
  }
}

function closeAsk(state: Aside, member: MemberId | undefined): Aside {
  const asked = state.asked.filter((one) => one.member !== member);
  return asked.length === state.asked.length ? state : { ...state, asked };
}

function change(state: Aside, id: string, how: (talk: Talk) => Talk): Aside {
  const talks = state.talks.map((talk) => (talk.id === id ? how(talk) : talk));
  return talks.every((talk, i) => talk === state.talks[i]) ? state : { ...state, talks };
}

function writeOutcome(state: Aside, id: string, outcome: string): Aside {
  const now = change(state, id, (talk) => (talk.outcome === outcome ? talk : { ...talk, outcome }));
  const past = now.past.map((talk) => (talk.id === id && talk.outcome !== outcome ? { ...talk, outcome } : talk));
  return past.every((talk, i) => talk === now.past[i]) ? now : { ...now, past };
}

function end(state: Aside, id: string, endedAt: number): Aside {
  const talk = state.talks.find((one) => one.id === id);
  if (!talk) return state;
  const talks = state.talks.filter((one) => one !== talk);
  if (talk.kind === 'huddle') return { ...state, talks };
  const { kind, guest, by, since, outcome } = talk;
  return { ...state, talks, past: [...state.past, { id, kind, guest, by, since, outcome, endedAt }] };
}

/** Seats in the side room, connected or not. */
export const seatsIn = (roster: Roster, { place }: Pick<Talk, 'place'>): readonly Seat[] => roster.seats.filter((seat) => seat.place === place);

/** Facilitators in the side room. */
export const hostsIn = (roster: Roster, talk: Pick<Talk, 'place'>): readonly Seat[] => seatsIn(roster, talk).filter(({ role }) => role === 'facilitator');

/** The guest, while they are in the side room, seated or waiting; undefined when they are not, or in a huddle. */
export function guestIn(roster: Roster, { guest, place }: Talk): Arrived | undefined {
  if (!guest) return undefined;
  const person = seatOf(roster, guest.id) ?? waiterOf(roster, guest.id);
  return person?.place === place ? person : undefined;
}

/** The talk this member is in, seated or waiting, or undefined. */
export const talkOf = ({ talks }: Aside, roster: Roster, member: MemberId): Talk | undefined => {
  const place = (seatOf(roster, member) ?? waiterOf(roster, member))?.place;
  return talks.find((talk) => talk.place === place);
};

/** Where somebody goes from the side room: where they were, if that is still there, else the main room. */
export function wayBack(roster: Roster, talk: Talk, member: MemberId): Place {
  const from = Object.hasOwn(talk.from, member) ? talk.from[member]! : MAIN;
  return kindOfPlace(from) === 'breakout' && roster.seats.some(({ place }) => place === from) ? from : MAIN;
}
