import { z } from 'zod';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { hostCommands } from './hostCommands.ts';
import { speakerCommands } from './speakerCommands.ts';
import { level, missedBy, timeReachedAt, type Checkin, type CheckinEvent } from './state.ts';
import { turnCommands } from './turnCommands.ts';

const command = commandFor<Checkin, CheckinEvent>();

export const commands = {
  ...hostCommands,
  ...turnCommands,
  ...speakerCommands,

  /** What this person's own record says of their last session. */
  recall: command({
    by: ['door'],
    input: z.strictObject({ member: memberId, rating: z.object({ mood: level, anxiety: level, energy: level }) }),
    run: ({ lastSession }, { member, rating }) => (lastSession[member] ? [] : [{ type: 'recalled', member, rating }]),
  }),

  /** What this person's own record says of their practice since then. */
  recallPractice: command({
    by: ['door'],
    input: z.strictObject({ member: memberId, practised: z.object({ done: z.int().min(0), of: z.int().min(1) }).refine(({ done, of }) => done <= of) }),
    run: ({ practised: known }, { member, practised }) => (known[member] ? [] : [{ type: 'practiceRecalled', member, practised }]),
  }),

  tick: command({
    by: ['clock'],
    input: nothing,
    run: ({ round }, _, { now, roster }) => {
      if (!round) return [];
      // Whoever is next and has been away for as long is not waited for either.
      const missed = missedBy(round, roster, now);
      if (missed > 0) return Array.from({ length: missed }, () => ({ type: 'turnEnded' as const, ended: 'missed' as const, at: now }));
      const reached = timeReachedAt(round);
      return reached !== null && reached <= now ? [{ type: 'timeReached', at: now }] : [];
    },
  }),
};
