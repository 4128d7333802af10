import { z } from 'zod';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { hasAlert, kindOfPlace, MAIN, seatOf, waiterOf, type MemberId, type Roster } from '../../live/roster.ts';
import { paragraph } from '../../live/text.ts';
import { commandFor, memberId, nothing, type Context } from '../../live/tool.ts';
import { due, endNow, goBack, type Happened } from './alarm.ts';
import { hostsIn, noTalk, seatsIn, STEPS_MAX, talkOf, type Aside, type AsideEvent, type Talk, type TalkKind } from './state.ts';

const command = commandFor<Aside, AsideEvent>();
const id = z.string().min(1).max(64);
const despite = z.boolean().default(false);

const groupAlone = refuse('groupAlone', 'No other facilitator is with the group. If you go, they are among themselves until you are back. Please confirm.');
const notHere = refuse('notHere', 'They are not connected at the moment.');
const alreadyAside = refuse('alreadyAside', 'That person is in a side room already.');
const inSideRoom = refuse('inSideRoom', 'You are in a side room already. Return from it first.');

/** Whether people stay behind without a facilitator when these go: in the main room anybody, elsewhere those with an open alert. */
function leavesGroupAlone(roster: Roster, place: string, going: readonly MemberId[]): boolean {
  const rest = roster.seats.filter((seat) => seat.place === place && seat.isConnected && !going.includes(seat.id));
  if (rest.some(({ role }) => role === 'facilitator')) return false;
  const group = rest.filter(({ role }) => role === 'participant' || role === 'family');
  return place === MAIN ? group.length > 0 : group.some((seat) => hasAlert(roster, seat.id));
}

/** Begins a talk for the facilitator who asks; refuses where the group would be alone, unless that was confirmed. */
function begin(kind: TalkKind, guest: Talk['guest'], isConfirmed: boolean, { actor, roster, now, newId }: Context): readonly Happened[] | Refusal {
  const self = seatOf(roster, actor)!;
  if (kindOfPlace(self.place) === 'aside') return inSideRoom;
  if (!isConfirmed && leavesGroupAlone(roster, self.place, [actor, ...(guest ? [guest.id] : [])])) return groupAlone;
  const place = `aside:${newId()}`;
  const guestFrom = guest && seatOf(roster, guest.id)?.place;
  const from = { [actor]: self.place, ...(guest && guestFrom && { [guest.id]: guestFrom }) };
  const talk: Talk = { id: newId(), place, kind, since: now, guest, by: actor, from, stepsDone: [], outcome: null };
  const moved: Happened[] = guest ? [{ type: guestFrom ? 'seatMoved' : 'waiterMoved', member: guest.id, place, at: now }] : [];
  return [{ type: 'talkBegan', talk }, ...moved, { type: 'seatMoved', member: actor, place, at: now }];
}

export const commands = {
  /** Could I have a word with you? Seen by facilitators only. */
  ask: command({
    by: ['participant', 'family'],
    input: nothing,
    run: (state, _, { actor, roster, now }) => {
      if (talkOf(state, roster, actor) || state.asked.some(({ member }) => member === actor)) return [];
      return [{ type: 'wordAsked', member: actor, at: now }];
    },
  }),
  withdraw: command({
    by: ['participant', 'family'],
    input: nothing,
    run: ({ asked }, _, { actor }) => (asked.some(({ member }) => member === actor) ? [{ type: 'askClosed', member: actor }] : []),
  }),
  /** Closes somebody's wish for a word: it was had otherwise, or has to wait until after the group. */
  closeAsk: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ asked }, { member }) => (asked.some((one) => one.member === member) ? [{ type: 'askClosed', member }] : []),
  }),

  /** Takes a participant aside. The others see that the two stepped out, and no more. */
  take: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId, despite }),
    run: (_, { member, despite: isConfirmed }, context) => {
      const seat = seatOf(context.roster, member);
      if (!seat || (seat.role !== 'participant' && seat.role !== 'family')) return notHere;
      if (kindOfPlace(seat.place) === 'aside') return alreadyAside;
      if (!seat.isConnected) return notHere;
      return begin('word', { id: member, name: seat.name }, isConfirmed, context);
    },
  }),

  /** Talks with somebody who waits. They learn of the group no more than before. */
  takeFromLine: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId, despite }),
    run: (_, { member, despite: isConfirmed }, context) => {
      const waiter = waiterOf(context.roster, member);
      if (!waiter?.isConnected) return notHere;
      if (waiter.place !== null) return alreadyAside;
      return begin('arrival', { id: member, name: waiter.name }, isConfirmed, context);
    },
  }),

  /** Facilitators among themselves; the others are invited. */
  huddle: command({
    by: ['facilitator'],
    input: z.strictObject({ despite }),
    run: ({ talks }, { despite: isConfirmed }, context) =>
      talks.some(({ kind }) => kind === 'huddle')
        ? refuse('huddleOpen', 'Facilitators are talking already. You can join them.')
        : begin('huddle', null, isConfirmed, context),
  }),

  /** Another facilitator comes along. Whoever is there sees it. */
  join: command({
    by: ['facilitator'],
    input: z.strictObject({ talk: id, despite }),
    run: ({ talks }, { talk: which, despite: isConfirmed }, { actor, roster, now }) => {
      const talk = talks.find((one) => one.id === which);
      const { place } = seatOf(roster, actor)!;
      if (!talk) return noTalk;
      if (place === talk.place) return [];
      if (kindOfPlace(place) === 'aside') return inSideRoom;
      if (!isConfirmed && leavesGroupAlone(roster, place, [actor])) return groupAlone;
      return [
        { type: 'talkJoined', talk: which, member: actor, from: place },
        { type: 'seatMoved', member: actor, place: talk.place, at: now },
      ];
    },
  }),

  /** Back to where one was. The guest, or the last facilitator, ends the talk with it. */
  return: command({
    by: ['facilitator', 'participant', 'family', 'waiting'],
    input: nothing,
    run: (state, _, { actor, roster, now }) => {
      const talk = talkOf(state, roster, actor);
      if (!talk) return [];
      const others = (talk.kind === 'huddle' ? seatsIn(roster, talk) : hostsIn(roster, talk)).filter((seat) => seat.id !== actor);
      const isEnd = talk.guest?.id === actor || others.length === 0;
      return isEnd ? endNow(talk, roster, now) : [goBack(talk, actor, roster, now)];
    },
  }),

  tickStep: command({
    by: ['facilitator'],
    input: z.strictObject({
      talk: id,
      step: z
        .int()
        .min(0)
        .max(STEPS_MAX - 1),
      isDone: z.boolean(),
    }),
    run: ({ talks }, { talk: which, step, isDone }) => {
      const talk = talks.find((one) => one.id === which);
      if (!talk) return noTalk;
      return talk.stepsDone.includes(step) === isDone ? [] : [{ type: 'stepDone', talk: which, step, isDone }];
    },
  }),

  /** What came of it: for the record, also when the talk is over. */
  writeOutcome: command({
    by: ['facilitator'],
    input: z.strictObject({ talk: id, outcome: paragraph(2000) }),
    run: ({ talks, past }, { talk: which, outcome }, { now }) => {
      const talk = [...talks, ...past].find((one) => one.id === which);
      if (!talk || talk.kind === 'huddle') return noTalk;
      return talk.outcome === outcome ? [] : [{ type: 'outcomeWritten', talk: which, outcome, at: now }];
    },
  }),

  tick: command({ by: ['clock'], input: nothing, run: (state, _, { roster, now }) => due(state, roster, now) }),
};
