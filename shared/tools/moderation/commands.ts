import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, waiterOf, type MemberId, type Roster } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { beforeTheEnd, ending, peopleToEndFor } from './ending.ts';
import type { Moderation, ModerationEvent } from './state.ts';

const command = commandFor<Moderation, ModerationEvent>();
const seated: readonly Role[] = ['participant', 'family', 'facilitator', 'captioner'];
const somebody = z.strictObject({ member: memberId });

const talkHeld = refuse('talkHeld', 'Somebody is still in a private word. You can end the group and keep this talk; whoever leads it ends it.');
const alertOpen = refuse('alertOpen', 'An alert of level 3 or 4 is open. Please look at it first, or confirm that the session ends all the same.');
const notHere = refuse('notHere', 'They are not in the session at the moment.');
const amongEquals = refuse('amongEquals', 'Facilitators are equal here. Please ask them yourself.');
const isFacilitator = (roster: Roster, member: MemberId) => seatOf(roster, member)?.role === 'facilitator';

export const commands = {
  mute: command({
    by: ['facilitator'],
    input: somebody,
    run: ({ muted }, { member }, { actor, roster }) => {
      if (!seatOf(roster, member)) return notHere;
      if (member === actor) return refuse('yourself', 'Use your own microphone button for yourself.');
      return muted.includes(member) ? [] : [{ type: 'muted', member }];
    },
  }),
  stopVideo: command({
    by: ['facilitator'],
    input: somebody,
    run: ({ stopped }, { member }, { roster }) => {
      if (!seatOf(roster, member)) return notHere;
      if (isFacilitator(roster, member)) return amongEquals;
      return stopped.includes(member) ? [] : [{ type: 'videoStopped', member }];
    },
  }),
  askToUnmute: command({
    by: ['facilitator'],
    input: somebody,
    run: ({ asked }, { member }, { actor, roster }) => {
      if (!seatOf(roster, member)) return notHere;
      if (member === actor) return refuse('yourself', 'Use your own microphone button for yourself.');
      return asked.includes(member) ? [] : [{ type: 'askedToUnmute', member }];
    },
  }),
  /** Lifts the server's mute and answers a request to unmute. The microphone itself is its owner's to open. */
  unmute: command({
    by: seated,
    input: nothing,
    run: ({ muted, asked }, _, { actor }) => (muted.includes(actor) || asked.includes(actor) ? [{ type: 'unmuted', member: actor }] : []),
  }),
  stayMuted: command({
    by: seated,
    input: nothing,
    run: ({ asked }, _, { actor }) => (asked.includes(actor) ? [{ type: 'stayedMuted', member: actor }] : []),
  }),
  startVideo: command({
    by: seated,
    input: nothing,
    run: ({ stopped }, _, { actor }) => (stopped.includes(actor) ? [{ type: 'videoStarted', member: actor }] : []),
  }),
  sendBack: command({
    by: ['facilitator'],
    input: somebody,
    run: (_, { member }, { roster, now }) => {
      if (waiterOf(roster, member)) return [];
      if (!seatOf(roster, member)) return notHere;
      if (isFacilitator(roster, member)) return amongEquals;
      if (roster.groupEndedAt !== null) return refuse('groupOver', 'The group is over, so nobody waits for it. You can end the talk.');
      return [{ type: 'seatFreed', member, why: 'sentBack', at: now }];
    },
  }),
  remove: command({
    by: ['facilitator'],
    input: somebody,
    run: (_, { member }, { roster, now }) => {
      if (roster.removed.some(({ id }) => id === member)) return [];
      if (waiterOf(roster, member)) return [{ type: 'lineLeft', member, why: 'removed', at: now }];
      if (!seatOf(roster, member)) return notHere;
      if (isFacilitator(roster, member)) return amongEquals;
      return [{ type: 'seatFreed', member, why: 'removed', at: now }];
    },
  }),
  /** They may come to the door again; a facilitator still admits them. */
  allowBack: command({
    by: ['facilitator'],
    input: somebody,
    run: (_, { member }, { roster, now }) => (roster.removed.some(({ id }) => id === member) ? [{ type: 'readmitted', member, at: now }] : []),
  }),
  lock: command({
    by: ['facilitator'],
    input: nothing,
    run: (_, __, { roster, now }) => (roster.isLocked ? [] : [{ type: 'lockChanged', isLocked: true, at: now }]),
  }),
  unlock: command({
    by: ['facilitator'],
    input: nothing,
    run: (_, __, { roster, now }) => (roster.isLocked ? [{ type: 'lockChanged', isLocked: false, at: now }] : []),
  }),
  /**
   * `people`: for how many the facilitator was told it ends. Somebody may have come meanwhile. A talk in a side room goes on (`keepsTalk`: they
   * were told so); an open alert of somebody who is in none is confirmed first (`despiteAlert`).
   */
  end: command({
    by: ['facilitator'],
    input: z.strictObject({ people: z.int().min(0).max(1000), keepsTalk: z.boolean().default(false), despiteAlert: z.boolean().default(false) }),
    run: (_, { people, keepsTalk, despiteAlert }, { roster, now }) => {
      const count = peopleToEndFor(roster);
      const { talking, alerted } = beforeTheEnd(roster);
      if (talking.length > 0 && (!keepsTalk || roster.groupEndedAt !== null)) return talkHeld;
      if (alerted.length > 0 && !despiteAlert) return alertOpen;
      if (people === count) return ending(roster, now);
      const whom = count === 1 ? '1 person' : `${count} people`;
      return refuse('countChanged', `This would now end the session for ${whom}. Please confirm once more.`);
    },
  }),
  /** The time the clinic planned, and the grace after it, are over: for the group. A talk goes on. */
  runOut: command({ by: ['door'], input: nothing, run: (_, __, { roster, now }) => ending(roster, now) }),
  /** Facilitators are told, ten and two minutes before, that the session closes by itself. */
  warn: command({
    by: ['door'],
    input: z.strictObject({ closesAt: z.int().min(0), minutes: z.union([z.literal(10), z.literal(2)]) }),
    run: ({ closing }, { closesAt, minutes }) =>
      closing && closing.at === closesAt && closing.minutes <= minutes ? [] : [{ type: 'closingTold', at: closesAt, minutes }],
  }),
};
