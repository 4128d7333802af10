import { z } from 'zod';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { due } from './alarm.ts';
import { isSameRecord } from './evolve.ts';
import { memberCommands } from './memberCommands.ts';
import { planCommands } from './planCommands.ts';
import { runCommands } from './runCommands.ts';
import type { BreakoutEvent, Breakouts } from './state.ts';

const command = commandFor<Breakouts, BreakoutEvent>();
const two = z.tuple([memberId, memberId]);

export const commands = {
  ...planCommands,
  ...runCommands,
  ...memberCommands,

  /** What the program's record says: who was together the last time, and the facilitators' lists. */
  recall: command({
    by: ['door'],
    input: z.strictObject({
      groups: z.array(z.array(memberId).max(32)).max(32),
      rules: z.array(z.strictObject({ two, rule: z.enum(['apart', 'together']) })).max(500),
    }),
    run: (state, { groups, rules }) => {
      const record = { groups, rules };
      return isSameRecord(state, record) ? [] : [{ type: 'recalled', ...record }];
    },
  }),

  tick: command({
    by: ['clock'],
    input: nothing,
    run: (state, _, { roster, now }) => due(state, roster, now),
  }),
};
