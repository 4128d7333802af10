import { Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Circle } from './Circle.tsx';
import type { Moment } from './moment.ts';
import { useOwnWay } from './ownWay.ts';
import { Still } from './Still.tsx';
import { Things } from './Things.tsx';
import type { Pace } from './types.ts';

const MINUTE_MS = 60_000;

interface PictureProps {
  view: Pace;
  moment: Moment;
  /** The server's time, ms since the epoch. */
  now: number;
}

/** The exercise as one sees it: a calm circle or a still ring, what to do now in words, and how long it goes on. */
export function Picture({ view, moment, now }: PictureProps) {
  const { t } = useTranslation('tools');
  const prefersStill = useReducedMotion();
  const { isStill } = useOwnWay();
  const isBreath = view.phases.some(({ kind }) => kind !== 'notice');
  const leftMs = Math.max(0, (view.endsAt ?? now) - now);
  const cue = moment.at === 'phase' ? moment.phase.cue : moment.at === 'soon' ? t('breathing.soon') : t('breathing.over');
  return (
    <>
      {isBreath && !isStill && !prefersStill ? <Circle view={view} /> : <Still moment={moment} />}
      <div className="breath-words">
        <Text className="breath-cue" data-phase={moment.at === 'phase' ? moment.number : undefined}>
          {cue}
        </Text>
        {moment.at === 'soon' && <Text size="sm">{t('breathing.first', { cue: moment.first.cue })}</Text>}
        {moment.at === 'phase' && moment.phase.things !== undefined && <Things key={moment.number} count={moment.phase.things} />}
        <Text size="sm" c="dimmed" className="breath-left">
          <span>{view.title}</span> ·{' '}
          <span>{leftMs >= MINUTE_MS ? t('breathing.endsIn', { count: Math.round(leftMs / MINUTE_MS) }) : t('breathing.lastMinute')}</span>
        </Text>
        <Text size="sm" c="dimmed" className="breath-care">
          {view.care}
        </Text>
      </div>
    </>
  );
}
