import { useTranslation } from 'react-i18next';
import { Between } from './Between.tsx';
import { Picture } from './Picture.tsx';
import type { Pace } from './types.ts';
import { useMoment } from './useMoment.ts';
import './breathing.css';

/** The exercise for captioners: they see it, and have no part in it. */
export function BreathingSeen({ view }: { view: Pace }) {
  const { t } = useTranslation('tools');
  const { moment, now } = useMoment(view);
  const runs = moment.at === 'soon' || moment.at === 'phase';
  return (
    <div className="breath" data-runs={runs || undefined}>
      {runs ? (
        <Picture view={view} moment={moment} now={now} />
      ) : (
        <Between title={moment.at === 'over' ? t('breathing.over') : view.title} text={moment.at === 'over' ? '' : view.care} />
      )}
    </div>
  );
}
