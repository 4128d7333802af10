import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostWorksheet } from './types.ts';

/** The way to close the worksheet, once it was said what becomes of what is written in it. */
export function CloseSheet({ view: { id: worksheet, mode, isSaved } }: { view: HostWorksheet }) {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <div>
        <Button size="sm" variant="default" onClick={() => setAsking(true)}>
          {t('worksheet.close')}
        </Button>
      </div>
    );
  }
  const question = t(mode === 'own' ? 'worksheet.closeOwn' : mode === 'rooms' ? 'worksheet.closeShared' : isSaved ? 'worksheet.closeSaved' : 'worksheet.closeTogether');
  const isChoice = mode === 'together' && !isSaved;
  return (
    <Stack gap="xs" role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <Group gap="xs">
        {isChoice && (
          <OrderButton tool="worksheet" command="close" input={{ worksheet, isSaved: true }} size="sm">
            {t('worksheet.closeKeep')}
          </OrderButton>
        )}
        <OrderButton tool="worksheet" command="close" input={{ worksheet }} size="sm" {...(isChoice && { variant: 'default' })}>
          {t(isChoice ? 'worksheet.closeDelete' : 'worksheet.closeYes')}
        </OrderButton>
        <Button size="sm" variant="subtle" onClick={() => setAsking(false)}>
          {t('worksheet.closeNo')}
        </Button>
      </Group>
    </Stack>
  );
}
