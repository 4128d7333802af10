import { useTranslation } from 'react-i18next';
import { useServerNow } from '#client/live/useServerNow.ts';
import { timeLeft } from './stageTime.ts';
import type { StageTime } from './types.ts';

/** About how long the rooms stay open; no seconds, nothing that ticks. */
export function TimeWords({ time }: { time: StageTime }) {
  const { t } = useTranslation('tools');
  const { leftMs, minutes } = timeLeft(time, useServerNow(5_000));
  return <span>{leftMs < 60_000 ? t('breakouts.lastMinute') : t('breakouts.left', { count: minutes })}</span>;
}
