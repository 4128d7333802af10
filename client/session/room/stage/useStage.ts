import { useState } from 'react';
import type { Role } from '#shared/people/sessionRole.ts';
import { faces, lookOf, type AnyFace } from '#client/session/tools/registry.ts';
import { useViews } from '../panel/useViews.ts';

export interface StageState {
  /** What the group looks at together, beside the faces; null where there is nothing, or this viewer put it out of sight. */
  shown: AnyFace | null;
  /** All there is to look at. */
  all: readonly AnyFace[];
  isHidden: boolean;
  choose: (tool: string) => void;
  hide: () => void;
  show: () => void;
}

/** What is on the stage for this viewer. Something new brings it back into sight. */
export function useStage(role: Role): StageState {
  const views = useViews();
  const all = faces.filter((face) => {
    const { Stage, isOnStage } = lookOf(face, role);
    const view = views[face.tool];
    return Stage !== undefined && view !== null && (isOnStage?.(view) ?? true);
  });
  const [chosen, choose] = useState<string | null>(null);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const names = all.map(({ tool }) => tool as string);
  // What is over is no longer hidden, should it come again.
  if (hidden.some((tool) => !names.includes(tool))) setHidden(hidden.filter((tool) => names.includes(tool)));
  const isHidden = all.length > 0 && names.every((tool) => hidden.includes(tool));
  const shown = isHidden ? null : (all.find(({ tool }) => tool === chosen) ?? all[0] ?? null);
  return { shown, all, isHidden, choose, hide: () => setHidden(names), show: () => setHidden([]) };
}
