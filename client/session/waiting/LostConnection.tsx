import { Alert, Text } from '@mantine/core';
import { IconCloudRain } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../live/useTool.ts';

/** Says that the connection dropped and that the place is kept; nothing while all is well. */
export function LostConnection() {
  const { t } = useTranslation('waiting');
  const { phase } = useLiveState();
  if (phase !== 'lost') return null;
  return (
    <Alert role="alert" color="clay" icon={<IconCloudRain aria-hidden />}>
      <Text c="var(--mantine-color-text)">{t('reconnecting')}</Text>
    </Alert>
  );
}
