import type { Role } from '#shared/people/sessionRole.ts';
import { faces, lookOf } from '#client/session/tools/registry.ts';
import { Part } from './panel/Part.tsx';
import { useViews } from './panel/useViews.ts';

/** What tools show between the gallery and the bar, such as captions. */
export function UnderGallery({ role }: { role: Role }) {
  const views = useViews();
  return (
    <div className="room-under">
      {faces.map((face) => {
        const { UnderGallery: Under } = lookOf(face, role);
        const view = views[face.tool];
        return Under && view ? (
          <Part key={face.tool}>
            <Under view={view} />
          </Part>
        ) : null;
      })}
    </div>
  );
}
