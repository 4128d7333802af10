import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { View } from '#shared/session/session.ts';

/** How many wait, with the one thing a facilitator wants to do about it. No names: a shared screen may show this. */
export function WaitingNow({ view }: { view: View<'waitingRoom', 'facilitator'> }) {
  const { t } = useTranslation('tools');
  const here = view.line.filter(({ isConnected }) => isConnected);
  const count = here.length;
  const lacking = here.filter(({ lacksPlace }) => lacksPlace).length;
  return (
    <>
      <Text fw={600}>{t('waitingRoom.now', { count })}</Text>
      {lacking > 0 && <Text size="sm">{t('waitingRoom.lacksPlace', { count: lacking })}</Text>}
      {lacking < count && (
        <OrderButton tool="waitingRoom" command="admitAll" input={{}} size="sm">
          {t('waitingRoom.admitAll')}
        </OrderButton>
      )}
    </>
  );
}
