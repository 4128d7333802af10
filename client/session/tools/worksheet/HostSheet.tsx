import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { CloseSheet } from './CloseSheet.tsx';
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
      <ToolHead title={template.title}>
        <span>{t(`worksheet.modeHint.${mode}`)}</span> <span>{mode === 'together' && !view.isHere ? t('worksheet.elsewhere') : ''}</span>
      </ToolHead>
      {mode === 'together' && <WhoWrites view={view} />}
      {mode === 'together' && <Keep view={view} />}
      <CloseSheet view={view} />
      {mode === 'own' && <HowFar progress={view.progress} />}
      <ShownCards shown={view.shown} template={template} />
      {shared && <SharedSheet key={shared.document} document={shared.document} template={template} />}
      {mode === 'rooms' && <Rooms rooms={view.rooms.filter(({ document }) => document !== shared?.document)} template={template} />}
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

function Keep({ view: { id, isSaved } }: { view: HostWorksheet }) {
  const { t } = useTranslation('tools');
  const { give, isPending, refusal } = useOrder('worksheet', 'save');
  return (
    <>
      <Switch
        label={t('worksheet.save')}
        description={t(isSaved ? 'worksheet.savedHint' : 'worksheet.unsavedHint')}
        checked={isSaved}
        disabled={isPending}
        onChange={() => void give({ worksheet: id, isSaved: !isSaved })}
      />
      <Refused refusal={refusal} />
    </>
  );
}
