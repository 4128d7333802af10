import type { TodaySession } from '#shared/api/types.ts';
import { firstName } from '#shared/people/name.ts';
import type { ListedSession } from './queries.ts';
import { stageOf } from './stage.ts';

/** A session as Today and the way in show it. Who is in is not judged by the plan: the machine's clock may have been set since. */
export const presentSession = (session: ListedSession, now: Date): TodaySession => ({
  id: session.id,
  title: session.title,
  kind: session.kind,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  stage: session.isIn ? 'open' : stageOf(session, session.role, now),
  ledBy: session.facilitators.map(firstName),
  role: session.role,
  isIn: session.isIn,
});
