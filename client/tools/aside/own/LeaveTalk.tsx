import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';

/** Leaves a talk after the group, from which no way leads back; so it is asked first. */
export function LeaveTalk() {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('aside.leaveTalk')}
      </Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('aside.leaveTalkTitle')}>
        <Text>{t('aside.leaveTalkText')}</Text>
        <Group mt="md">
          <Button onClick={() => setAsking(false)}>{t('aside.goOn')}</Button>
          <OrderButton tool="aside" command="return" input={{}} variant="default">
            {t('aside.leaveTalk')}
          </OrderButton>
        </Group>
      </Dialog>
    </>
  );
}
