import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountOf } from '#client/live/accounts.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { View } from '#shared/session/session.ts';
import type { PersonPart } from '../face.ts';
import { AdmitWithout } from './AdmitWithout.tsx';

/** Lets one person in who waits; whoever did not say where they are, for a reason. */
export function AdmitButton({ person, where, view }: PersonPart<View<'waitingRoom', 'facilitator'>>) {
  const { t } = useTranslation('tools');
  const account = useAccountOf()(person.id);
  const [isAsking, setAsking] = useState(false);
  if (where !== 'waiting') return null;
  const named = { size: 'sm', 'aria-description': account ?? undefined, 'aria-label': t('waitingRoom.admitNamed', { name: person.name }) } as const;
  if (!view.line.some(({ id, lacksPlace }) => id === person.id && lacksPlace))
    return (
      <OrderButton tool="waitingRoom" command="admit" input={{ member: person.id }} {...named}>
        {t('waitingRoom.admit')}
      </OrderButton>
    );
  return (
    <>
      <Button variant="default" {...named} onClick={() => setAsking(true)}>
        {t('waitingRoom.admit')}
      </Button>
      {isAsking && <AdmitWithout person={person} onClose={() => setAsking(false)} />}
    </>
  );
}
