import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Doubt } from '#client/live/Doubt.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import type { PersonPart } from '../../face.ts';
import type { HostAside } from '../types.ts';

/** In somebody's row: steps out with them; with somebody who waits it is a talk before they come in. */
export function TakeAside({ view, person, where }: PersonPart<HostAside>) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const take = useDoubtedOrder('aside', 'take');
  const fromLine = useDoubtedOrder('aside', 'takeFromLine');
  const isGuest = view.talks.some(({ guest }) => guest?.id === person.id);
  if (where === 'removed' || person.role === 'facilitator' || person.role === 'captioner' || isGuest || self?.place.startsWith('aside:')) return null;
  const order = where === 'waiting' ? fromLine : take;
  const label = t(where === 'waiting' ? 'aside.talk' : 'aside.take', { name: person.name });
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" size="lg" loading={order.isPending} aria-label={label} onClick={() => void order.give({ member: person.id })}>
          <IconMessages size={20} />
        </ActionIcon>
      </Tooltip>
      <Doubt order={order} />
    </>
  );
}
