import { usePeople } from '#client/live/people.ts';
import { faces, lookOf } from '#client/session/tools/registry.ts';
import { useViews } from '../panel/useViews.ts';

/** Who has the floor now, as the first tool that gives it to somebody says; null when it is everybody's. */
export function useFloor(): string | null {
  const views = useViews();
  const { self } = usePeople();
  if (!self) return null;
  for (const face of faces) {
    const { floor } = lookOf(face, self.role);
    const view = views[face.tool];
    const member = floor && view ? floor(view) : null;
    if (member !== null) return member;
  }
  return null;
}
