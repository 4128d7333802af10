import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { usePeople } from '#client/live/people.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { OwnSheet } from './OwnSheet.tsx';
import { SharedSheet } from './SharedSheet.tsx';
import { ShownCards } from './ShownCards.tsx';
import type { GroupWorksheet } from './types.ts';

/** The worksheet as participants, relatives and captioners have it. */
export function GroupSheet({ view }: { view: GroupWorksheet }) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const { template, mode, shared } = view;
  return (
    <Stack gap="md">
      <ToolHead title={template.title}>{template.about}</ToolHead>
      <Text size="sm" c="dimmed">
        <span>
          {t(
            mode === 'own'
              ? view.mayBegin
                ? 'worksheet.ownHint'
                : 'worksheet.othersHint'
              : mode === 'rooms' && !shared
                ? 'worksheet.noRoom'
                : shared?.mayWrite
                  ? mode === 'rooms'
                    ? 'worksheet.roomHint'
                    : 'worksheet.togetherHint'
                  : 'worksheet.readHint',
          )}
        </span>{' '}
        <span>{mode === 'together' && t(view.isSaved ? 'worksheet.isSaved' : 'worksheet.isGone')}</span>
      </Text>
      <ShownCards shown={view.shown.filter(({ member }) => member !== self?.id)} template={template} />
      {shared && <SharedSheet key={shared.document} document={shared.document} template={template} />}
      {view.mayBegin && view.own === null && (
        <div>
          <OrderButton tool="worksheet" command="begin" input={{ worksheet: view.id }}>
            {t('worksheet.begin')}
          </OrderButton>
        </div>
      )}
      {view.own !== null && <OwnSheet key={view.own} sheet={view.own} view={view} />}
    </Stack>
  );
}
