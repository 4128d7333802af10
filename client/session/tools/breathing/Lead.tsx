import type { MantineSize } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostPractice } from './types.ts';

/** The one thing a facilitator can do next for all. */
export function Lead({ view: { id: practice, stage }, size }: { view: HostPractice; size: MantineSize }) {
  const { t } = useTranslation('tools');
  if (stage === 'before')
    return (
      <OrderButton tool="breathing" command="begin" input={{ practice }} size={size}>
        {t('breathing.begin')}
      </OrderButton>
    );
  if (stage === 'running')
    return (
      <OrderButton tool="breathing" command="stop" input={{ practice }} size={size} variant="default">
        {t('breathing.stop')}
      </OrderButton>
    );
  return (
    <OrderButton tool="breathing" command="close" input={{ practice }} size={size}>
      {t('breathing.close')}
    </OrderButton>
  );
}
