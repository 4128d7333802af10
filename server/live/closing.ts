import { closesBy, WARNS_MINUTES } from '#shared/tools/moderation/ending.ts';
import type { Session } from '#shared/session/session.ts';

/** What the door does next about the end of a session, and when (ms since the epoch). */
export type Closing = { what: 'warn'; at: number; input: { closesAt: number; minutes: 10 | 2 } } | { what: 'runOut'; at: number; input: object };

/** Facilitators are told ten and two minutes before, then it closes; null while a talk goes on after the group. `plannedAt`: when it closes as planned. */
export function nextOfClosing({ roster, tools }: Session, plannedAt: number): Closing | null {
  const at = closesBy(roster, plannedAt);
  if (at === null) return null;
  const { closing } = tools.moderation;
  const told = closing?.at === at ? closing.minutes : Infinity;
  const minutes = roster.seats.some(({ role }) => role === 'facilitator') ? WARNS_MINUTES.find((one) => one < told) : undefined;
  return minutes === undefined ? { what: 'runOut', at, input: {} } : { what: 'warn', at: at - minutes * 60_000, input: { closesAt: at, minutes } };
}
