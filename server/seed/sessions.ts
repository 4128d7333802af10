import type { SessionKind } from '#shared/people/sessionRole.ts';
import { closesAt, type SessionTimes } from '#server/program/schedule/stage.ts';

export interface DemoSession {
  kind: SessionKind;
  title: string;
  /** Email addresses, the lead first. */
  members: readonly string[];
}

const at = (id: string) => `${id}@demo.hearth`;
const participants = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => at(`participant${n}`));

/** What the demo clinic always has on. */
export const demoSessions: readonly DemoSession[] = [
  { kind: 'group', title: 'Skills group', members: [at('facilitator'), at('cofacilitator'), ...participants] },
  { kind: 'individual', title: 'One-to-one', members: [at('facilitator'), at('participant1')] },
  { kind: 'family', title: 'Family session', members: [at('facilitator'), at('participant1'), at('family1')] },
];

const MINUTE_MS = 60_000;
const LENGTH_MS = 180 * MINUTE_MS;

/** The times of a session that is on at `now`: it began with the current five minutes. */
export function keptFor(now: Date): { startsAt: Date; endsAt: Date } {
  const grid = 5 * MINUTE_MS;
  const startsAt = new Date(Math.floor(now.getTime() / grid) * grid);
  return { startsAt, endsAt: new Date(startsAt.getTime() + LENGTH_MS) };
}

/** Whether nobody can join it any more, so that the next one is due. */
export const isOver = (session: SessionTimes, now: Date): boolean => now >= closesAt(session);
