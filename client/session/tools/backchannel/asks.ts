import type { Backchannel, Flag, Nudge } from './types.ts';

/** Whether a flag belongs over the gallery: not seen yet by this facilitator, or so grave that it stays until its outcome is written. */
export const asksNow = (flag: Flag): boolean => flag.closed === null && (flag.needsOutcome || !flag.isAcknowledged);

/** Whether a reminder is useful now: its time has come, or the person it is about has the floor. */
export const isUsefulNow = (nudge: Nudge, floor: string | null): boolean =>
  nudge.isDue || (nudge.dueAt === null && nudge.about !== null && nudge.about === floor);

/** How much of the backchannel asks for this facilitator's eyes. */
export const attention = ({ flags, nudges }: Backchannel): number =>
  flags.filter(({ closed, isAcknowledged }) => closed === null && !isAcknowledged).length + nudges.filter(({ isDue }) => isDue).length;
