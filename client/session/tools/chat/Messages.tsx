import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/base/design/Figure.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { EmptyState } from '#client/base/design/EmptyState.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { AnyView } from '#shared/session/session.ts';

type Message = AnyView<'chat'>['messages'][number];

const NEAR_END_PX = 60;

/** The messages this person may read, oldest first. Follows new ones unless somebody reads further up. */
export function Messages({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation('tools');
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = messages.at(-1)?.id;
  useEffect(() => {
    const element = box.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [last]);
  if (messages.length === 0)
    return (
      <div className="chat-messages">
        <EmptyState title={t('chat.emptyTitle')}>{t('chat.empty')}</EmptyState>
      </div>
    );
  return (
    <div
      className="chat-messages"
      ref={box}
      role="log"
      aria-label={t('chat.messages')}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
    >
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </div>
  );
}

function OneMessage({ message }: { message: Message }) {
  const { t } = useTranslation('tools');
  const { self, byId } = usePeople();
  const isOwn = message.from === self?.id;
  const role = byId(message.from)?.isLead ? 'lead' : 'facilitator';
  return (
    <article className="chat-message" data-own={isOwn || undefined}>
      <Text size="sm" c="dimmed">
        <b>{isOwn ? t('chat.you') : <TheirWords>{message.name}</TheirWords>}</b>{' '}
        <span>{message.role === 'facilitator' && !isOwn && `(${t(`role.${role}`, { ns: 'common' })}) `}</span>
        <span>
          <Saying>{useRecipient(message)}</Saying>
        </span>{' '}
        · <Figure>{clockTime(message.at)}</Figure>
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <TheirWords block>{message.text}</TheirWords>
      </Text>
    </article>
  );
}

/** To whom it went, always said: nobody should have to wonder who reads along. */
function useRecipient({ to }: Message): string {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  if (to === 'facilitators') return t('chat.toFacilitators');
  if (to === 'everybody') return t('chat.toEverybody');
  return to.member === self?.id ? t('chat.toYou') : t('chat.toPerson', { name: theirs(to.name) });
}
