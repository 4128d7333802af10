import type { Recallers } from '#server/platform/rows.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { toolNamed, toolNames, type ToolName } from '#shared/live/session.ts';

/** What a tool is told at the door of what was kept earlier. */
export interface Recollection {
  tool: ToolName;
  command: string;
  input: object;
}

export interface Recall {
  /** Of somebody who arrived, from their own record. */
  ofMember(member: MemberId): readonly Recollection[];
  /** Of a session, from its program's record. */
  ofSession(session: string): readonly Recollection[];
}

/** Asks those who keep them what tools want to know at the door. */
export function createRecall(ask: Recallers): Recall {
  return {
    ofMember: (member) =>
      toolNames.flatMap((tool) => {
        const { recalls = [] } = toolNamed(tool);
        return recalls.flatMap(({ record, command }) => {
          const found = ask[record]?.(member);
          return found ? [{ tool, command, input: { member, ...found } }] : [];
        });
      }),
    ofSession: (session) =>
      toolNames.flatMap((tool) => {
        const { recallsForSession: recalls } = toolNamed(tool);
        const input = recalls && ask[recalls.row]?.(session);
        return recalls && input ? [{ tool, command: recalls.command, input }] : [];
      }),
  };
}
