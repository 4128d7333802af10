import { Center, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Going } from '../device/gone.ts';

/** Between the person who is gone and the page that begins anew: nothing of them. */
export function GoingPage({ how }: { how: Going }) {
  const { t } = useTranslation();
  return (
    <Center mih="100dvh" component="main">
      <Text role="status">{how === 'signedOut' ? t('signingOut') : t('beginsAnew')}</Text>
    </Center>
  );
}
