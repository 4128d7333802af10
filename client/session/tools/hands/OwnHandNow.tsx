import { Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Away } from '#client/live/Away.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import type { View } from '#shared/session/session.ts';

/** Who has the word; for somebody whose own hand is up, when it is their turn and what they wish. */
export function OwnHandNow({ view: { queue, called } }: { view: View<'hands', 'participant'> }) {
  const { t } = useTranslation('tools');
  const { self, byId } = usePeople();
  const place = queue.findIndex(({ member }) => member === self?.id) + 1;
  const own = queue[place - 1];
  const speaker = byId(called ?? '');
  const other = own?.wish === 'newTopic' ? 'addToThis' : 'newTopic';
  if (!own && !speaker) return null;
  return (
    <>
      <IconHandStop aria-hidden size={20} />
      {speaker?.id === self?.id && speaker && (
        <>
          <Text fw={700} style={{ flex: 1 }}>
            {t('hands.calledYou')}
          </Text>
          <OrderButton tool="hands" command="finish" input={{}} size="sm">
            {t('hands.finish')}
          </OrderButton>
        </>
      )}
      {speaker && speaker.id !== self?.id && (
        <Text style={{ flex: own ? 'none' : 1 }}>
          <Saying>{(theirs) => t('hands.called', { name: theirs(speaker.name) })}</Saying>{' '}
          <Text span size="sm" c="dimmed">
            <Away of={speaker.id} />
          </Text>
        </Text>
      )}
      {own && (
        <>
          <Text style={{ flex: 1, minWidth: '10rem' }}>
            <span>{t('hands.own', { count: place })}</span> <span>{t(`hands.wished.${own.wish}`)}</span>
          </Text>
          <OrderButton tool="hands" command="raise" input={{ wish: other }} size="compact-sm" variant="default">
            {t(`hands.wishFor.${other}`)}
          </OrderButton>
        </>
      )}
    </>
  );
}
