import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenAlerts } from '../../base/http/recordQueries.ts';
import { AlertCard } from './AlertCard.tsx';
import './records.css';

/** For facilitators, before anything else: alerts that were still open when their session ended. Nothing where there are none. */
export function OpenAlerts() {
  const { t } = useTranslation('records');
  const { data } = useOpenAlerts();
  if (!data || data.alerts.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="open-alerts">
      <Title order={2} fz="lg" id="open-alerts">
        {t('openTitle', { count: data.alerts.length })}
      </Title>
      <Text size="sm">{t('openText')}</Text>
      <ul className="records">
        {data.alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} hasSession />
        ))}
      </ul>
    </Stack>
  );
}
