import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostRound } from './types.ts';

/** Ends the round; asks once more as long as somebody is still waiting for their turn. */
export function EndRound({ view: { id: round, queue } }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const [isAsked, setAsked] = useState(false);
  if (queue.length === 0)
    return (
      <div>
        <OrderButton tool="checkin" command="end" input={{ round }}>
          {t('checkin.end')}
        </OrderButton>
      </div>
    );
  return (
    <div>
      <Button variant="default" size="sm" onClick={() => setAsked(true)}>
        <span>{t('checkin.end')}</span>…
      </Button>
      <Dialog opened={isAsked} onClose={() => setAsked(false)} title={t('checkin.endTitle')} withCloseButton={false}>
        <Text mb="lg">{t('checkin.endText', { count: queue.length })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsked(false)} data-autofocus>
            {t('checkin.goOn')}
          </Button>
          <OrderButton tool="checkin" command="end" input={{ round }}>
            {t('checkin.end')}
          </OrderButton>
        </Group>
      </Dialog>
    </div>
  );
}
