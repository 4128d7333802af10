import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, waiterOf, type Arrived, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { line } from '../../live/text.ts';
import { outcomeFields } from '../../live/outcome.ts';
import { problemOfOutcome } from '../../live/outcomeRules.ts';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { ALERT_LEVEL, openFlag, OUTCOME_LEVEL, type Backchannel, type BackchannelEvent, type FlagLevel } from './state.ts';

const command = commandFor<Backchannel, BackchannelEvent>();
const id = z.string().min(1).max(64);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const minutes = z.int().min(1).max(120);
const dueIn = (inMinutes: number, now: number): number => now + inMinutes * 60_000;
const noFlag = refuse('noFlag', 'That flag is closed already.');
const outcomeProblems = {
  notReached: refuse(
    'notReached',
    'Somebody in immediate danger whom nobody reached stays open. Go on calling, and ask for a welfare check at the place where they are.',
  ),
  nextPast: refuse('nextPast', 'The day of the next contact is over already. Please choose another one.'),
  meansSafeMissing: refuse('meansSafeMissing', 'You asked about means. Please say whether they are safe now.'),
};
const outcomeNeeded = refuse('outcomeNeeded', 'Write what came of it first. A flag of level 3 or 4 stays until then.');

/** Somebody who can be flagged: anybody who came, except facilitators and captioners. */
function cameAs(roster: Roster, member: MemberId): Arrived | undefined {
  const who = seatOf(roster, member) ?? waiterOf(roster, member) ?? roster.removed.find((one) => one.id === member);
  return who && (who.role === 'participant' || who.role === 'family') ? who : undefined;
}

/** Tells the other tools, through the roster, whether facilitators look after this person more closely. */
const opened = (member: MemberId, set: FlagLevel, at: number): RosterEvent => ({ type: 'alertOpened', member, source: 'backchannel', level: set, at });
const closed = (member: MemberId, at: number): RosterEvent => ({ type: 'alertClosed', member, source: 'backchannel', at });

export const commands = {
  say: command({
    by: ['facilitator'],
    input: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
    run: (_, { text }, { actor, roster, now, newId }) => [
      { type: 'said', message: { id: newId(), author: actor, name: seatOf(roster, actor)!.name, text, at: now } },
    ],
  }),

  flag: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId, level, note: z.string().trim().max(500) }),
    run: ({ flags }, { member, level: set, note }, { actor, roster, now, newId }) => {
      const who = cameAs(roster, member);
      if (!who) return refuse('notHere', 'That person is not in this session.');
      if (flags.some((flag) => flag.about === member && flag.closed === null))
        return refuse('flagOpen', 'There is an open flag on this person. Change its level, or close it.');
      const flag = {
        id: newId(),
        about: member,
        name: who.name,
        level: set,
        note,
        raisedBy: actor,
        raisedAt: now,
        acknowledgedBy: [actor],
        closed: null,
      };
      return [{ type: 'flagged', flag }, ...(set >= ALERT_LEVEL ? [opened(member, set, now)] : [])];
    },
  }),

  /** Raises or lowers; from level 3 on it cannot be lowered below 3 without an outcome. */
  setLevel: command({
    by: ['facilitator'],
    input: z.strictObject({ flag: id, level }),
    run: (state, { flag: which, level: set }, { actor, now }) => {
      const flag = openFlag(state, which);
      if (!flag) return noFlag;
      if (flag.level >= OUTCOME_LEVEL && set < OUTCOME_LEVEL) return outcomeNeeded;
      if (flag.level === set) return [];
      const alerts = set >= ALERT_LEVEL ? [opened(flag.about, set, now)] : flag.level >= ALERT_LEVEL ? [closed(flag.about, now)] : [];
      return [{ type: 'levelSet', flag: which, level: set, by: actor, at: now }, ...alerts];
    },
  }),

  acknowledge: command({
    by: ['facilitator'],
    input: z.strictObject({ flag: id }),
    run: (state, { flag: which }, { actor, now }) => {
      const flag = openFlag(state, which);
      if (!flag) return noFlag;
      return flag.acknowledgedBy.includes(actor) ? [] : [{ type: 'acknowledged', flag: which, by: actor, at: now }];
    },
  }),

  close: command({
    by: ['facilitator'],
    input: z.strictObject({ flag: id, outcome: z.string().trim().min(1).max(2000).nullable(), fields: outcomeFields.optional() }),
    run: (state, { flag: which, outcome, fields }, { actor, now }) => {
      const flag = openFlag(state, which);
      if (!flag) return noFlag;
      if (flag.level >= OUTCOME_LEVEL && !fields) return outcomeNeeded;
      const problem = fields && problemOfOutcome(flag.level, fields, now);
      if (problem) return outcomeProblems[problem];
      const alerts = flag.level >= ALERT_LEVEL ? [closed(flag.about, now)] : [];
      return [{ type: 'flagClosed', flag: which, by: actor, at: now, outcome: fields?.text ?? outcome, ...(fields && { fields }) }, ...alerts];
    },
  }),

  /** A reminder to oneself; nobody else sees it. It comes back after `inMinutes`, or when the person it is about has the floor. */
  nudge: command({
    by: ['facilitator'],
    input: z.strictObject({ text: line(200), about: memberId.nullable(), inMinutes: minutes.nullable() }),
    run: ({ nudges }, { text, about, inMinutes }, { actor, now, newId }) =>
      nudges.filter(({ by }) => by === actor).length >= 50
        ? refuse('tooManyNudges', 'You have 50 reminders. Tick some off first.')
        : [{ type: 'nudged', nudge: { id: newId(), by: actor, about, text, at: now, dueAt: inMinutes === null ? null : dueIn(inMinutes, now), isDue: false } }],
  }),
  putOffNudge: command({
    by: ['facilitator'],
    input: z.strictObject({ nudge: id, inMinutes: minutes }),
    run: ({ nudges }, { nudge, inMinutes }, { actor, now }) =>
      nudges.some((one) => one.id === nudge && one.by === actor) ? [{ type: 'nudgePutOff', nudge, dueAt: dueIn(inMinutes, now) }] : [],
  }),
  finishNudge: command({
    by: ['facilitator'],
    input: z.strictObject({ nudge: id }),
    run: ({ nudges }, { nudge }, { actor }) => (nudges.some((one) => one.id === nudge && one.by === actor) ? [{ type: 'nudgeDone', nudge }] : []),
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: ({ nudges }, _, { now }) =>
      nudges.filter(({ dueAt, isDue }) => dueAt !== null && !isDue && dueAt <= now).map((nudge) => ({ type: 'nudgeDue', nudge: nudge.id })),
  }),
};
