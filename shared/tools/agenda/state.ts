import { seatOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { AgendaPhaseKind } from '../../learning/content/agendaTemplates.ts';

/** One part of the session. `note` is for facilitators only. Times are ms since the epoch. */
export interface Phase {
  id: string;
  kind: AgendaPhaseKind;
  title: string;
  minutes: number;
  note: string;
  startedAt: number | null;
  endedAt: number | null;
}

export interface Agenda {
  /** Those that were started first, in that order; then those to come. */
  phases: readonly Phase[];
  current: string | null;
  /** The current phase is a break whose time is up: people gather again. */
  isBreakOver: boolean;
  /** Whose camera and microphone rest since a break, until they say that they are back. */
  resting: readonly MemberId[];
}

export const noAgenda: Agenda = { phases: [], current: null, isBreakOver: false, resting: [] };

export type AgendaEvent =
  | { type: 'planned'; phases: readonly Phase[] }
  | { type: 'phaseAdded'; phase: Phase; before: string | null }
  | { type: 'phaseChanged'; phase: string; changes: Partial<Pick<Phase, 'title' | 'minutes' | 'note'>> }
  | { type: 'phaseRemoved'; phase: string }
  | { type: 'phasesOrdered'; upcoming: readonly string[] }
  | { type: 'phaseStarted'; phase: string; by: MemberId; at: number }
  | { type: 'phaseEnded'; at: number }
  | { type: 'wentBack'; at: number }
  | { type: 'breakOver' }
  | { type: 'cameBack'; member: MemberId };

export const phaseOf = (agenda: Agenda, id: string | null): Phase | undefined => agenda.phases.find((phase) => phase.id === id);
export const currentOf = (agenda: Agenda): Phase | undefined => phaseOf(agenda, agenda.current);
export const upcomingOf = (agenda: Agenda): readonly Phase[] => agenda.phases.filter(({ startedAt }) => startedAt === null);

/** When a running break's time is up (ms since the epoch); null outside of one, and once it was up. */
export const breakEndsAt = (agenda: Agenda): number | null => {
  const current = currentOf(agenda);
  if (current?.kind !== 'break' || current.startedAt === null || agenda.isBreakOver) return null;
  return current.startedAt + current.minutes * 60_000;
};

/** What happened, applied. */
export function evolve(agenda: Agenda, event: AgendaEvent | RosterEvent, roster: Roster): Agenda {
  switch (event.type) {
    case 'planned':
      if (agenda.phases.length > 0 && agenda.phases[0]!.id === event.phases[0]?.id) return agenda;
      return { ...noAgenda, phases: event.phases };
    case 'phaseAdded':
      return add(agenda, event.phase, event.before);
    case 'phaseChanged':
      return change(agenda, event.phase, event.changes);
    case 'phaseRemoved':
      if (event.phase === agenda.current || !phaseOf(agenda, event.phase)) return agenda;
      return { ...agenda, phases: agenda.phases.filter(({ id }) => id !== event.phase) };
    case 'phasesOrdered':
      return order(agenda, event.upcoming);
    case 'phaseStarted':
      return start(agenda, event, roster);
    case 'phaseEnded':
      return agenda.current === null ? agenda : { ...end(agenda, event.at), current: null };
    case 'wentBack':
      return goBack(agenda);
    case 'breakOver':
      return agenda.isBreakOver || currentOf(agenda)?.kind !== 'break' ? agenda : { ...agenda, isBreakOver: true };
    case 'cameBack':
    case 'seatFreed':
      return agenda.resting.includes(event.member) ? { ...agenda, resting: agenda.resting.filter((member) => member !== event.member) } : agenda;
    default:
      return agenda;
  }
}

function add(agenda: Agenda, phase: Phase, before: string | null): Agenda {
  if (phaseOf(agenda, phase.id)) return agenda;
  const at = agenda.phases.findIndex(({ id, startedAt }) => id === before && startedAt === null);
  return { ...agenda, phases: at === -1 ? [...agenda.phases, phase] : agenda.phases.toSpliced(at, 0, phase) };
}

function change(agenda: Agenda, id: string, changes: Partial<Phase>): Agenda {
  const phase = phaseOf(agenda, id);
  const isSame = phase && Object.entries(changes).every(([key, value]) => phase[key as keyof Phase] === value);
  if (!phase || isSame) return agenda;
  return { ...agenda, phases: agenda.phases.map((one) => (one === phase ? { ...one, ...changes } : one)) };
}

function order(agenda: Agenda, ids: readonly string[]): Agenda {
  const upcoming = upcomingOf(agenda);
  const ordered = ids.map((id) => upcoming.find((phase) => phase.id === id)).filter((phase) => phase !== undefined);
  if (new Set(ordered).size !== upcoming.length || ordered.length !== upcoming.length) return agenda;
  if (ordered.every((phase, i) => phase === upcoming[i])) return agenda;
  return { ...agenda, phases: [...agenda.phases.filter(({ startedAt }) => startedAt !== null), ...ordered] };
}

function start(agenda: Agenda, { phase: id, by, at }: Extract<AgendaEvent, { type: 'phaseStarted' }>, roster: Roster): Agenda {
  const phase = phaseOf(agenda, id);
  if (!phase || phase.startedAt !== null) return agenda;
  const ended = end(agenda, at);
  const begun = ended.phases.filter(({ startedAt }) => startedAt !== null);
  const later = ended.phases.filter((one) => one.startedAt === null && one.id !== id);
  const resting = phase.kind === 'break' ? roster.seats.map((seat) => seat.id) : agenda.resting.filter((member) => member !== by);
  return { phases: [...begun, { ...phase, startedAt: at }, ...later], current: id, isBreakOver: false, resting };
}

const end = (agenda: Agenda, at: number): Agenda => ({
  ...agenda,
  isBreakOver: false,
  phases: agenda.phases.map((phase) => (phase.id === agenda.current ? { ...phase, endedAt: at } : phase)),
});

/** The phase before runs on as if it had not ended; the one that was started too early is to come again. */
function goBack(agenda: Agenda): Agenda {
  const last = agenda.phases.findLast((phase) => phase.startedAt !== null && phase.id !== agenda.current);
  if (!last) return agenda;
  const phases = agenda.phases.map((phase) => {
    if (phase === last) return { ...phase, endedAt: null };
    return phase.id === agenda.current ? { ...phase, startedAt: null, endedAt: null } : phase;
  });
  return { ...agenda, phases, current: last.id, isBreakOver: false };
}

/** Whether this member's camera and microphone rest now. */
export const isResting = (agenda: Agenda, member: MemberId): boolean => breakEndsAt(agenda) !== null || agenda.resting.includes(member);

/** Those in the room who said that they are back from a break. */
export const backFromBreak = (agenda: Agenda, roster: Roster): readonly MemberId[] =>
  roster.seats.map(({ id }) => id).filter((id) => !agenda.resting.includes(id) && seatOf(roster, id)!.isConnected);
