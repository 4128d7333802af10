import { Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Account } from '#client/live/Account.tsx';
import { Ago } from '#client/live/Ago.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import type { View } from '#shared/session/session.ts';

type Request = View<'support', 'facilitator'>['requests'][number];

/** For facilitators: who asks for support and who is on it. Stays until somebody says it is done. */
export function Requests({ view }: { view: View<'support', 'facilitator'> }) {
  return (
    <ul className="support-requests">
      {view.requests.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
    </ul>
  );
}

function OneRequest({ request }: { request: Request }) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const { id, name, note, since, answeredBy, whereabouts, absence } = request;
  const isMine = answeredBy?.id === self?.id;
  const where = whereabouts === 'gone' ? t('support.gone') : absence && t(`support.absent.${absence}`);
  return (
    <li className="support-request">
      <IconHeartHandshake aria-hidden size={22} />
      <div style={{ flex: 1, minWidth: '10rem' }}>
        <Text fw={700}>
          <Saying>
            {(theirs) => (whereabouts === 'waiting' ? t('support.asksWaiting', { name: theirs(name) }) : t('support.asks', { name: theirs(name) }))}
          </Saying>
        </Text>
        <Account of={request.member} />
        <Text size="sm">
          <Ago at={since} />
          <span>{where && ` · ${where}`}</span>
          <span>
            {answeredBy && (
              <Saying>{(theirs) => ` · ${isMine ? t('support.answeredByYou') : t('support.answeredBy', { name: theirs(answeredBy.name) })}`}</Saying>
            )}
          </span>
        </Text>
        {note && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            “<TheirWords>{note}</TheirWords>”
          </Text>
        )}
      </div>
      {!answeredBy && (
        <OrderButton tool="support" command="answer" input={{ request: id }} size="sm" aria-label={t('support.answerNamed', { name })}>
          {t('support.answer')}
        </OrderButton>
      )}
      {answeredBy && (
        <OrderButton tool="support" command="resolve" input={{ request: id }} size="sm" variant="default" aria-label={t('support.resolveNamed', { name })}>
          {t('support.resolve')}
        </OrderButton>
      )}
    </li>
  );
}
