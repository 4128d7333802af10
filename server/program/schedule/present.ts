import type { TodaySession } from '#shared/program/schedule/answers.ts';
import { firstName } from '#shared/people/name.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import { kindsOf, plansAll } from './planners.ts';
import type { ListedSession } from './queries.ts';
import { isOver, stageOf } from './stage.ts';

/** A session as Today and the way in show it. Who is in is not judged by the plan: the machine's clock may have been set since. */
export const presentSession = (session: ListedSession, reader: Person, now: Date): TodaySession => ({
  id: session.id,
  title: session.title,
  kind: session.kind,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  stage: session.cancelledAt ? 'cancelled' : session.isIn ? 'open' : stageOf(session, session.role, now),
  ledBy: session.facilitators.map(firstName),
  role: session.role,
  isIn: session.isIn,
  movedFrom: session.movedFrom?.toISOString() ?? null,
  mayPlan: !isOver(session, now) && mayPlan(session, reader),
});

const mayPlan = ({ role, kind }: ListedSession, reader: Person): boolean => plansAll(reader) || (role === 'facilitator' && kindsOf(reader).includes(kind));
