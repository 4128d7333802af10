import { z } from 'zod';
import { facilitatorsHere, seatOf, waiterOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { commandFor, defineTool, nothing } from '../../live/tool.ts';

/** Whether somebody came who is paid to be there. The planned start is told by the door; the rest follows from the roster. */
export interface Duty {
  startsAt: number | null;
  /** Since when people are here and no facilitator is; null: there is one, or nobody to look after. */
  aloneSince: number | null;
  /** A facilitator was here before: then their line may only have dropped. */
  wasHosted: boolean;
  /** When the clinic was told that nobody came; until a facilitator is here. */
  toldAt: number | null;
}

type DutyEvent = { type: 'planned'; startsAt: number } | { type: 'nobodyCame'; at: number };

/** This long after the planned start the clinic is told that people wait and no facilitator came. */
export const LATE_MS = 2 * 60_000;
/** A facilitator who was here may be back by themselves within this. */
export const BACK_MS = 60_000;

const initial: Duty = { startsAt: null, aloneSince: null, wasHosted: false, toldAt: null };
const command = commandFor<Duty, DutyEvent>();

/** When the clinic has to be told, or null. */
const dueAt = ({ startsAt, aloneSince, wasHosted, toldAt }: Duty): number | null =>
  startsAt === null || aloneSince === null || toldAt !== null ? null : Math.max(startsAt + LATE_MS, aloneSince + (wasHosted ? BACK_MS : 0));

const commands = {
  plan: command({
    by: ['door'],
    input: z.strictObject({ startsAt: z.int() }),
    run: (state, { startsAt }) => (state.startsAt === startsAt ? [] : [{ type: 'planned', startsAt }]),
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (state, _, { now }) => {
      const due = dueAt(state);
      return due !== null && due <= now ? [{ type: 'nobodyCame', at: now }] : [];
    },
  }),
};

/** People who wait without a facilitator after the planned start: the clinic is told once, and those who wait read that it was. */
export const duty = defineTool({
  name: 'duty',
  initial,
  commands,
  evolve,
  views: { waiting: ({ toldAt }: Duty) => ({ isClinicTold: toldAt !== null }) },
  wakeAt: dueAt,
  keeps: (event: DutyEvent | RosterEvent, { state, roster }) => rowsOf(event, state, roster),
  recallsForSession: { row: 'plannedStart', command: 'plan' },
});

function evolve(state: Duty, event: DutyEvent | RosterEvent, roster: Roster): Duty {
  if (event.type === 'planned') return state.startsAt === event.startsAt ? state : { ...state, startsAt: event.startsAt };
  if (event.type === 'nobodyCame') return state.toldAt === null ? { ...state, toldAt: event.at } : state;
  if (event.type === 'sessionEnded') return state === initial ? state : initial;
  if (!('at' in event)) return state;
  if (facilitatorsHere(roster).length > 0)
    return state.aloneSince === null && state.wasHosted && state.toldAt === null ? state : { ...state, aloneSince: null, wasHosted: true, toldAt: null };
  const isAnybodyHere =
    roster.groupEndedAt === null &&
    [...roster.seats, ...roster.waiting].some(({ role, isConnected }) => isConnected && (role === 'participant' || role === 'family'));
  const aloneSince = isAnybodyHere ? (state.aloneSince ?? event.at) : null;
  return aloneSince === state.aloneSince ? state : { ...state, aloneSince };
}

/** The clinic is told; and a facilitator who comes has taken it. */
function rowsOf(event: DutyEvent | RosterEvent, { toldAt }: Duty, roster: Roster): readonly Row[] {
  if (event.type === 'nobodyCame') return toldAt === null ? [{ table: 'clinicTold', what: 'nobodyCame', at: event.at }] : [];
  const came = toldAt === null ? null : facilitatorOf(event, roster);
  return came ? [{ table: 'clinicAnswered', what: 'nobodyCame', by: came, at: 'at' in event ? event.at : 0 }] : [];
}

/** The facilitator who is here by this event. `roster` is the one before it. */
function facilitatorOf(event: DutyEvent | RosterEvent, roster: Roster): MemberId | null {
  const who = event.type === 'seatTaken' ? waiterOf(roster, event.member) : event.type === 'connected' ? seatOf(roster, event.member) : undefined;
  return who?.role === 'facilitator' ? who.id : null;
}
