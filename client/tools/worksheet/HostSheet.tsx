import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { HowFar } from './HowFar.tsx';
import { Rooms } from './Rooms.tsx';
import { SharedSheet } from './SharedSheet.tsx';
import { ShownCards } from './ShownCards.tsx';
import { Writers } from './Writers.tsx';
import type { HostWorksheet } from './types.ts';

/** The worksheet as facilitators have it: the shared sheet, the rooms', or how far everybody is. */
export function HostSheet({ view }: { view: HostWorksheet }) {
  const { t } = useTranslation('tools');
  const { template, mode, shared } = view;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} fz="lg">
          {template.title}
        </Title>
        <Text size="sm" c="dimmed">
          {t(`worksheet.modeHint.${mode}`)} {mode === 'together' && !view.isHere ? t('worksheet.elsewhere') : ''}
        </Text>
      </div>
      {mode === 'together' && <WhoWrites view={view} />}
      {mode === 'own' && <HowFar progress={view.progress} />}
      <ShownCards shown={view.shown} template={template} />
      {shared && <SharedSheet key={shared.document} document={shared.document} template={template} />}
      {mode === 'rooms' && <Rooms rooms={view.rooms.filter(({ document }) => document !== shared?.document)} template={template} />}
      <Close worksheet={view.id} mode={mode} />
    </Stack>
  );
}

function WhoWrites({ view: { id, writers } }: { view: HostWorksheet }) {
  const { give, refusal } = useOrder('worksheet', 'letWrite');
  return (
    <>
      <Writers writers={writers} onChange={(next) => void give({ worksheet: id, writers: next })} />
      <Refused refusal={refusal} />
    </>
  );
}

function Close({ worksheet, mode }: { worksheet: string; mode: HostWorksheet['mode'] }) {
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
  const question = t(mode === 'own' ? 'worksheet.closeOwn' : 'worksheet.closeShared');
  return (
    <Group gap="xs" role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <OrderButton tool="worksheet" command="close" input={{ worksheet }} size="sm">
        {t('worksheet.closeYes')}
      </OrderButton>
      <Button size="sm" variant="default" onClick={() => setAsking(false)}>
        {t('worksheet.closeNo')}
      </Button>
    </Group>
  );
}
