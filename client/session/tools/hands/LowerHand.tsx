import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { View } from '#shared/session/session.ts';
import type { PersonPart } from '../face.ts';

/** In the row of somebody whose hand is up: lowers it for them. */
export function LowerHand({ view, person }: PersonPart<View<'hands', 'facilitator'>>) {
  const { t } = useTranslation('tools');
  const place = view.queue.findIndex(({ member }) => member === person.id) + 1;
  if (place === 0) return null;
  return (
    <OrderButton
      tool="hands"
      command="lowerFor"
      input={{ member: person.id }}
      size="compact-sm"
      variant="light"
      leftSection={<IconHandStop aria-hidden size={16} />}
      aria-label={t('hands.lowerNamed', { name: person.name })}
    >
      {place}
    </OrderButton>
  );
}
