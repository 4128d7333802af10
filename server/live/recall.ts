import type { Recallers } from '#server/platform/rows.ts';
import type { Recall as ToolRecall } from '#shared/live/tool.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { toolNamed, toolNames, type Session, type ToolName } from '#shared/session/session.ts';

/** What a tool is told at the door of what was kept earlier. */
export interface Recollection {
  tool: ToolName;
  command: string;
  input: object;
}

export interface Recall {
  /** Of somebody who arrived, from their own record. */
  ofMember(member: MemberId): readonly Recollection[];
  /** Of those for whom a tool asks again, since its state changed. */
  ofChanged(before: Session, after: Session): readonly Recollection[];
  /** Of a session, from its program's record. */
  ofSession(session: string): readonly Recollection[];
}

/** Asks those who keep them what tools want to know at the door. */
export function createRecall(ask: Recallers): Recall {
  const recollect = (tool: ToolName, { record, command }: ToolRecall, member: MemberId): readonly Recollection[] => {
    const found = ask[record]?.(member);
    return found ? [{ tool, command, input: { member, ...found } }] : [];
  };
  return {
    ofChanged: (before, after) =>
      toolNames
        .filter((tool) => before.tools[tool] !== after.tools[tool])
        .flatMap((tool) =>
          (toolNamed(tool).recalls ?? []).flatMap((one) =>
            (one.anew?.(before.tools[tool], after.tools[tool]) ?? []).flatMap((member) => recollect(tool, one, member)),
          ),
        ),
    ofMember: (member) =>
      toolNames.flatMap((tool) => {
        const { recalls = [] } = toolNamed(tool);
        return recalls.flatMap((one) => recollect(tool, one, member));
      }),
    ofSession: (session) =>
      toolNames.flatMap((tool) => {
        const { recallsForSession: recalls } = toolNamed(tool);
        const input = recalls && ask[recalls.row]?.(session);
        return recalls && input ? [{ tool, command: recalls.command, input }] : [];
      }),
  };
}
