import { Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Account } from '#client/live/Account.tsx';
import { Away } from '#client/live/Away.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import type { View } from '#shared/session/session.ts';
import './hands.css';

/** For facilitators: who has the word, and whose hands are up, in order, with what they wish. */
export function HandsUpNow({ view: { queue, called } }: { view: View<'hands', 'facilitator'> }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const speaker = byId(called ?? '');
  return (
    <>
      <IconHandStop aria-hidden size={20} />
      {speaker && (
        <>
          <div>
            <Text fw={700}>
              <Saying>{(theirs) => t('hands.called', { name: theirs(speaker.name) })}</Saying>
            </Text>
            <Text size="sm" c="dimmed">
              <Away of={speaker.id} />
            </Text>
            <Account of={speaker.id} />
          </div>
          <OrderButton tool="hands" command="finishFor" input={{ member: speaker.id }} size="compact-sm" variant="default">
            <Saying>{(theirs) => t('hands.finishFor', { name: theirs(speaker.name) })}</Saying>
          </OrderButton>
        </>
      )}
      {queue.length > 0 && (
        <ol className="hands-queue" aria-label={t('hands.inOrder')}>
          {queue.map(({ member, wish }) => {
            const person = byId(member);
            const name = person?.name ?? '';
            const hasLeft = person?.goodbye === 'left';
            return (
              <li key={member}>
                <div>
                  <Text>
                    <b>
                      <TheirWords>{name}</TheirWords>
                    </b>{' '}
                    <Text span size="sm" c="dimmed">
                      {hasLeft ? t('hands.left') : <Away of={member} otherwise={t(`hands.wish.${wish}`)} />}
                    </Text>
                  </Text>
                  <Account of={member} />
                </div>
                {!hasLeft && (
                  <OrderButton tool="hands" command="callOn" input={{ member }} size="compact-sm" aria-label={t('hands.callOnNamed', { name })}>
                    {t('hands.callOn')}
                  </OrderButton>
                )}
                <OrderButton
                  tool="hands"
                  command="lowerFor"
                  input={{ member }}
                  size="compact-sm"
                  variant="default"
                  aria-label={t('hands.lowerNamed', { name })}
                >
                  {t('hands.lower')}
                </OrderButton>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
