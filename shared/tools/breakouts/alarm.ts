// What happens by itself, and when.
import { MAIN, type Roster } from '../../live/roster.ts';
import { closeNow, moveTo, openNow, type Happened } from './moves.ts';
import { ESCALATES_MS, roomOf, stageEndsAt, UNATTENDED_MS, type Breakouts, type Run } from './state.ts';

/** When the next thing is due (ms since the epoch), or null. */
export function wakeAt({ run, requests, unattendedSince }: Breakouts): number | null {
  const times = [
    ...(run ? [stageEndsAt(run), ...run.pending.map(({ at }) => at), ...run.rooms.map(offerDueAt)] : []),
    ...requests.map(escalatesAt),
    unattendedSince === null ? null : unattendedSince + UNATTENDED_MS,
  ].filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

const offerDueAt = ({ offerAt, isOffered }: Run['rooms'][number]) => (isOffered ? null : offerAt);
const escalatesAt = ({ since, answeredBy, isEscalated }: Breakouts['requests'][number]) => (answeredBy || isEscalated ? null : since + ESCALATES_MS);

/** What is due at `now`. */
export function due(state: Breakouts, roster: Roster, now: number): readonly Happened[] {
  const isDue = (at: number | null): boolean => at !== null && at <= now;
  const escalated = state.requests.filter((request) => isDue(escalatesAt(request))).map(({ id }) => ({ type: 'helpEscalated' as const, request: id }));
  const { run } = state;
  if (state.unattendedSince !== null && isDue(state.unattendedSince + UNATTENDED_MS))
    return [...escalated, { type: 'leftUnattended', at: now }, ...(run ? closeNow(run, roster, now) : [])];
  if (!run) return escalated;
  if (isDue(stageEndsAt(run))) return [...escalated, ...stageOver(run, roster, now)];
  const offered = run.rooms.filter((room) => isDue(offerDueAt(room))).map(({ id }) => ({ type: 'offered' as const, room: id, at: now }));
  const late = run.pending.filter(({ at }) => isDue(at)).flatMap(({ member }) => moveTo([member], roomOf(run.rooms, member)?.id ?? MAIN, roster, now));
  return [...escalated, ...offered, ...late];
}

function stageOver(run: Run, roster: Roster, now: number): readonly Happened[] {
  if (run.stage === 'notice') return openNow(run, roster, now);
  return run.stage === 'open' ? [{ type: 'closingBegan', at: now }] : closeNow(run, roster, now);
}
