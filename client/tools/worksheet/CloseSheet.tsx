import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostWorksheet } from './types.ts';

/** The way to close the worksheet, once it was said what becomes of what is written in it. */
export function CloseSheet({ view: { id: worksheet, mode, isSaved } }: { view: HostWorksheet }) {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  const isChoice = mode === 'together' && !isSaved;
  return (
    <div>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('worksheet.close')}
      </Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('worksheet.closeTitle')} withCloseButton={false}>
        <Text mb="lg">{t(isChoice ? 'worksheet.closeChoice' : mode === 'together' ? 'worksheet.closeSaved' : mode === 'own' ? 'worksheet.closeOwn' : 'worksheet.closeRooms')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('worksheet.closeNo')}
          </Button>
          <OrderButton tool="worksheet" command="close" input={{ worksheet }} {...((isChoice || mode === 'rooms') && { color: 'red' })}>
            {t(isChoice || mode === 'rooms' ? 'worksheet.closeDelete' : 'worksheet.closeYes')}
          </OrderButton>
          {isChoice && (
            <OrderButton tool="worksheet" command="close" input={{ worksheet, isSaved: true }}>
              {t('worksheet.closeKeep')}
            </OrderButton>
          )}
        </Group>
      </Dialog>
    </div>
  );
}
