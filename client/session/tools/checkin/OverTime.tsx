import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { HostRound } from './types.ts';
import { minutesAndSeconds } from './turnTime.ts';
import { useTurnTime } from './useTurnTime.ts';

/** How far somebody is beyond their time, for facilitators only. Ends nothing. */
export function OverTime({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const { overMs } = useTurnTime(view);
  if (overMs < 1_000 || view.speaker === null) return null;
  const time = minutesAndSeconds(overMs);
  return (
    <Badge color="clay" variant="light" title={t('checkin.overLabel', { time })}>
      <Saying>{(theirs) => t('checkin.over', { time: theirs(time) })}</Saying>
    </Badge>
  );
}
