import { useTranslation } from 'react-i18next';
import { useAccountOf } from '#client/live/accounts.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { View } from '#shared/live/session.ts';
import type { PersonPart } from '../face.ts';

/** Lets one person in who waits. */
export function AdmitButton({ person, where }: PersonPart<View<'waitingRoom', 'facilitator'>>) {
  const { t } = useTranslation('tools');
  const account = useAccountOf()(person.id);
  if (where !== 'waiting') return null;
  return (
    <OrderButton tool="waitingRoom" command="admit" input={{ member: person.id }} size="sm" aria-description={account ?? undefined} aria-label={t('waitingRoom.admitNamed', { name: person.name })}>
      {t('waitingRoom.admit')}
    </OrderButton>
  );
}
