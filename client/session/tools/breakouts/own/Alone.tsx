import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { intoView } from '#client/base/design/intoView.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';

/** The others of the room are gone for a while: nobody has to sit there alone. */
export function Alone() {
  const { t } = useTranslation('tools');
  return (
    <div className="rooms-now-line rooms-alone" ref={intoView} role="group" aria-label={t('breakouts.alone')}>
      <Text role="status" style={{ flex: 1, minWidth: '12rem' }}>
        {t('breakouts.alone')}
      </Text>
      <OrderButton tool="breakouts" command="wait" input={{}} size="sm" variant="default">
        {t('breakouts.wait')}
      </OrderButton>
      <OrderButton tool="breakouts" command="joinAnother" input={{}} size="sm" variant="light">
        {t('breakouts.joinAnother')}
      </OrderButton>
      <OrderButton tool="breakouts" command="goToMain" input={{}} size="sm" variant="light">
        {t('breakouts.toMain')}
      </OrderButton>
    </div>
  );
}
