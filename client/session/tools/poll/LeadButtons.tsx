import type { MantineSize } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostPoll } from './types.ts';

/** The one thing a facilitator does next: close, show, put away. */
export function LeadButtons({ view: { id: poll, stage, results }, size }: { view: HostPoll; size: MantineSize }) {
  const { t } = useTranslation('tools');
  if (stage === 'open')
    return (
      <OrderButton tool="poll" command="close" input={{ poll }} size={size}>
        {t('poll.close')}
      </OrderButton>
    );
  if (stage === 'closed' && results)
    return (
      <OrderButton tool="poll" command="show" input={{ poll }} size={size}>
        {t('poll.show')}
      </OrderButton>
    );
  return (
    <OrderButton tool="poll" command="discard" input={{ poll }} size={size}>
      {t('poll.discard')}
    </OrderButton>
  );
}
