import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { HostRound } from './types.ts';

/** Ends the round; asks once more as long as somebody is still waiting for their turn. */
export function EndRound({ view: { id: round, queue } }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const [isAsked, setAsked] = useState(false);
  const end = useOrder('checkin', 'end');
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
      <Confirm
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('checkin.endTitle')}
        yes={t('checkin.end')}
        no={t('checkin.goOn')}
        tells={end}
        onYes={() => void end.give({ round })}
      >
        <Text>{t('checkin.endText', { count: queue.length })}</Text>
      </Confirm>
    </div>
  );
}
