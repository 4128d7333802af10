import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { HelpNow } from '#client/base/help/HelpNow.tsx';

/** No facilitator has been here for a minute: what was done about it, and what happens next. */
export function Unattended() {
  const { t } = useTranslation('tools');
  const [isRead, setRead] = useState(false);
  return (
    <Dialog opened={!isRead} onClose={() => setRead(true)} withCloseButton={false} title={t('breakouts.unattendedTitle')}>
      <Stack gap="md">
        <Text>{t('breakouts.unattended')}</Text>
        <Text>{t('breakouts.unattendedNext')}</Text>
        <Button onClick={() => setRead(true)} data-autofocus>
          {t('breakouts.unattendedWait')}
        </Button>
        <HelpNow />
      </Stack>
    </Dialog>
  );
}
