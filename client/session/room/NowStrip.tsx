import { useTranslation } from 'react-i18next';
import { Fragment, type ReactNode } from 'react';
import type { Role } from '#shared/people/sessionRole.ts';
import { faces, lookOf } from '#client/session/tools/registry.ts';
import { FloorContext } from '#client/session/tools/floor.ts';
import { useFloor } from './gallery/useFloor.ts';
import { Part } from './panel/Part.tsx';
import { useViews } from './panel/useViews.ts';

interface NowStripProps {
  role: Role;
  /** The tab of the panel that is open. */
  open: string | null;
  children: ReactNode;
}

/** What goes on right now, over the gallery: notices first, then a line of each tool that has one. */
export function NowStrip({ role, open, children }: NowStripProps) {
  const { t } = useTranslation('room');
  const views = useViews();
  const floor = useFloor();
  return (
    <FloorContext value={floor}>
      <section className="strip" aria-label={t('now')}>
        {children}
        {faces.map((face) => {
          const { Now, isNow, isNowInPanel, Over, Behind } = lookOf(face, role);
          const view = views[face.tool];
          const isShown = Now !== undefined && view !== null && (isNow?.(view) ?? true) && !(isNowInPanel && open === face.tool);
          return (
            <Fragment key={face.tool}>
              {isShown && (
                <Part>
                  <div className="strip-line" data-tool={face.tool}>
                    <Now view={view} />
                  </div>
                </Part>
              )}
              {Over && view !== null && (
                <Part>
                  <Over view={view} />
                </Part>
              )}
              {Behind && (
                <Part>
                  <Behind view={view} />
                </Part>
              )}
            </Fragment>
          );
        })}
      </section>
    </FloorContext>
  );
}
