import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '#client/live/useServerNow.ts';
import { driftMinutes } from './drift.ts';
import type { HostAgenda } from './types.ts';

/** "6 min behind", in words as well as in colour. Facilitators only. */
export function Drift({ view }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const drift = driftMinutes(view, useServerNow(5_000));
  if (!view.phases.some(({ startedAt }) => startedAt !== null)) return null;
  const words = drift > 0 ? t('agenda.behind', { count: drift }) : drift < 0 ? t('agenda.ahead', { count: -drift }) : t('agenda.onTime');
  return (
    <Badge variant="light" color={drift > 0 ? 'clay' : 'pine'}>
      {words}
    </Badge>
  );
}
