import { z } from 'zod';
import { seatOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing } from '../../live/tool.ts';

/** How long each member was heard in this session, ms. Lives in memory only. */
export type TalkBalance = Readonly<Record<MemberId, number>>;
type TalkEvent = { type: 'heard'; spoke: readonly { member: MemberId; ms: number }[] } | { type: 'startedOver' };

/** Below this much speech in all, shares say nothing yet. */
const ENOUGH_MS = 60_000;
/** A share of speech against an equal share: silent, a little, about as much as others, more, much more. */
const STEPS = [0.1, 0.5, 1.5, 2.5] as const;

const command = commandFor<TalkBalance, TalkEvent>();

const commands = {
  /** Voice activity since the last report, as the media room measured it. */
  heard: command({
    by: ['door'],
    input: z.strictObject({ spoke: z.array(z.strictObject({ member: memberId, ms: z.int().min(1).max(60_000) })).max(32) }),
    run: (_, { spoke }, { roster }) => {
      const seated = spoke.filter(({ member }) => seatOf(roster, member));
      return seated.length > 0 ? [{ type: 'heard', spoke: seated }] : [];
    },
  }),
  startOver: command({
    by: ['facilitator'],
    input: nothing,
    run: (balance) => (Object.keys(balance).length > 0 ? [{ type: 'startedOver' }] : []),
  }),
};

function evolve(balance: TalkBalance, event: TalkEvent | RosterEvent): TalkBalance {
  if (event.type === 'heard') return event.spoke.reduce((sum, { member, ms }) => ({ ...sum, [member]: (sum[member] ?? 0) + ms }), balance);
  const isOver = event.type === 'startedOver' || event.type === 'sessionEnded';
  return isOver && Object.keys(balance).length > 0 ? {} : balance;
}

/** One bar of 0 to 4 for each seated person; none until enough was said for it to mean something. */
function bars(balance: TalkBalance, roster: Roster) {
  const seats = roster.seats.filter(({ role }) => role !== 'captioner');
  const total = seats.reduce((sum, { id }) => sum + (balance[id] ?? 0), 0);
  const isEarly = total < ENOUGH_MS;
  const step = (id: MemberId) => STEPS.filter((limit) => ((balance[id] ?? 0) * seats.length) / total >= limit).length;
  return { isEarly, bars: isEarly ? [] : seats.map(({ id }) => ({ member: id, step: step(id) })) };
}

/** Who speaks much and who little, coarsely, for facilitators only, in this session only. */
export const talkBalance = defineTool({
  name: 'talkBalance',
  initial: {} as TalkBalance,
  commands,
  evolve,
  views: { facilitator: (balance: TalkBalance, _: unknown, roster: Roster) => bars(balance, roster) },
  journal: 'nothing',
});
