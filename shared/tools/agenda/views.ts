import type { Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import { backFromBreak, currentOf, isResting, upcomingOf, type Agenda, type Phase } from './state.ts';

const named = (phase: Phase | undefined) => (phase ? { kind: phase.kind, title: phase.title } : null);

/** A break as everybody sees it: when it ends, and who is back already. */
function breakOf(agenda: Agenda, roster: Roster) {
  const current = currentOf(agenda);
  if (current?.kind !== 'break' || current.startedAt === null) return null;
  return {
    startedAt: current.startedAt,
    endsAt: current.startedAt + current.minutes * 60_000,
    isOver: agenda.isBreakOver,
    back: backFromBreak(agenda, roster),
  };
}

/** Now and next, and nothing about being late. */
const nowAndNext = (agenda: Agenda, { id }: Viewer, roster: Roster) => ({
  now: named(currentOf(agenda)),
  next: named(upcomingOf(agenda)[0]),
  break: breakOf(agenda, roster),
  isResting: isResting(agenda, id),
  maySayBack: agenda.resting.includes(id),
});

/** How far behind the plan the session was when the current phase began (or the last one ended), ms; negative: ahead. */
function behindMs({ phases, current }: Agenda): number {
  const begun = phases.filter((phase) => phase.startedAt !== null);
  const [first, last] = [begun[0], begun.at(-1)];
  if (!first || !last) return 0;
  const boundary = last.id === current ? last.startedAt! : last.endedAt!;
  const planned = begun.filter(({ id }) => id !== current).reduce((sum, { minutes }) => sum + minutes, 0);
  return boundary - first.startedAt! - planned * 60_000;
}

export const views = {
  participant: nowAndNext,
  family: nowAndNext,
  captioner: nowAndNext,
  facilitator: (agenda: Agenda, viewer: Viewer, roster: Roster) => ({
    ...nowAndNext(agenda, viewer, roster),
    phases: agenda.phases,
    current: agenda.current,
    resting: agenda.resting,
    behindMs: behindMs(agenda),
  }),
};
