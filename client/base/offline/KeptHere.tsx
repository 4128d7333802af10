import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayKeep } from '../device/seal.ts';

/** Says what stays on this device for a page, or that nothing does. */
export function KeptHere({ say }: { say: string }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {mayKeep() ? say : t('nothingKept')}
    </Text>
  );
}
