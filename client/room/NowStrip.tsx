import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Role } from '#shared/live/roster.ts';
import { faces, lookOf } from '#client/tools/registry.ts';
import { Part } from './panel/Part.tsx';
import { useViews } from './panel/useViews.ts';

/** What goes on right now, over the gallery: notices first, then a line of each tool that has one. */
export function NowStrip({ role, children }: { role: Role; children: ReactNode }) {
  const { t } = useTranslation('room');
  const views = useViews();
  return (
    <section className="strip" aria-label={t('now')}>
      {children}
      {faces.map((face) => {
        const { Now, isNow } = lookOf(face, role);
        const view = views[face.tool];
        return Now && view && (isNow?.(view) ?? true) ? (
          <Part key={face.tool}>
            <div className="strip-line" data-tool={face.tool}>
              <Now view={view} />
            </div>
          </Part>
        ) : null;
      })}
    </section>
  );
}
