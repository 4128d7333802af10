import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { HostWorksheet } from './types.ts';

/** The way to close the worksheet, once it was said what becomes of what is written in it. */
export function CloseSheet({ view: { id: worksheet, mode, isSaved } }: { view: HostWorksheet }) {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  const close = useOrder('worksheet', 'close');
  const isChoice = mode === 'together' && !isSaved;
  const isFinal = isChoice || mode === 'rooms';
  return (
    <div>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('worksheet.close')}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('worksheet.closeTitle')}
        yes={t(isFinal ? 'worksheet.closeDelete' : 'worksheet.closeYes')}
        no={t('worksheet.closeNo')}
        tells={close}
        onYes={() => void close.give({ worksheet })}
        isFinal={isFinal}
        alsoButton={
          isChoice && (
            <OrderButton tool="worksheet" command="close" input={{ worksheet, isSaved: true }}>
              {t('worksheet.closeKeep')}
            </OrderButton>
          )
        }
      >
        <Text>
          {t(
            isChoice ? 'worksheet.closeChoice' : mode === 'together' ? 'worksheet.closeSaved' : mode === 'own' ? 'worksheet.closeOwn' : 'worksheet.closeRooms',
          )}
        </Text>
      </Confirm>
    </div>
  );
}
