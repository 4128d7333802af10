import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/base/design/Figure.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { MessageField } from '#client/live/MessageField.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { Backchannel } from './types.ts';

const CHARACTERS_MAX = 2000;

/** What facilitators write to each other. */
export function TeamChat({ messages }: { messages: Backchannel['messages'] }) {
  const { t } = useTranslation('tools');
  const { self, all } = usePeople();
  const order = useOrder('backchannel', 'say');
  const isAlone = !all.some(({ id, role }) => role === 'facilitator' && id !== self?.id);
  const box = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);
  return (
    <section>
      <Title order={3} fz="md">
        {t('backchannel.chat')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(isAlone ? 'backchannel.chatAlone' : 'backchannel.chatHint')}
      </Text>
      {messages.length > 0 && (
        <div className="team-messages" ref={box} tabIndex={0} role="group" aria-label={t('backchannel.chat')}>
          {messages.map(({ id, author, name, text, at }) => (
            <article key={id} className="team-message" data-own={author === self?.id || undefined}>
              <Text size="sm" c="dimmed">
                <b>{author === self?.id ? t('backchannel.you') : <TheirWords>{name}</TheirWords>}</b> · <Figure>{clockTime(at)}</Figure>
              </Text>
              <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                <TheirWords block>{text}</TheirWords>
              </Text>
            </article>
          ))}
        </div>
      )}
      <MessageField place="team" order={order} inputOf={(text) => ({ text })} max={CHARACTERS_MAX} label={t('backchannel.write')} />
    </section>
  );
}
