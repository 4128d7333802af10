import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { QuietHead } from './QuietHead.tsx';
import type { QuietTime } from './types.ts';

/** The tab while it is quiet. */
export function QuietRuns({ view }: { view: QuietTime }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="md">
      <QuietHead />
      <div>
        <OrderButton tool="quiet" command="end" input={{ quiet: view.id }}>
          {t('quiet.end')}
        </OrderButton>
      </div>
    </Stack>
  );
}
