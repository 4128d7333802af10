import { Alert, Text } from '@mantine/core';
import { IconCloudRain } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../live/useTool.ts';
import type { Call } from '../../live/media/call.ts';

/** Says to somebody who waits that sound and picture do not get through, before it is their turn to be seen. */
export function MediaStuck({ call }: { call: Call }) {
  const { t } = useTranslation('waiting');
  const { phase } = useLiveState();
  const { isStuck } = useSyncExternalStore(call.subscribe, call.getSnapshot);
  if (!isStuck || phase !== 'connected') return null;
  return (
    <Alert role="status" color="clay" icon={<IconCloudRain aria-hidden />}>
      <Text c="var(--mantine-color-text)">{t('mediaStuck')}</Text>
    </Alert>
  );
}
