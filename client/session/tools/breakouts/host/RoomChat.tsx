import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/base/design/Figure.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { useTool } from '#client/live/useTool.ts';

/** What is written in a room, for facilitators who are not in it; nothing while nothing is. */
export function RoomChat({ room, name }: { room: string; name: string }) {
  const { t } = useTranslation('tools');
  const messages = useTool('chat', 'facilitator')?.rooms.filter(({ place }) => place === room) ?? [];
  if (messages.length === 0) return null;
  return (
    <details>
      <summary aria-label={t('breakouts.chatOf', { name, count: messages.length })}>{t('breakouts.chat', { count: messages.length })}</summary>
      <div className="rooms-chat" role="log" aria-label={t('breakouts.chatOf', { name, count: messages.length })} tabIndex={0}>
        {messages.map((message) => (
          <div key={message.id}>
            <Text size="sm" c="dimmed">
              <b>
                <TheirWords>{message.name}</TheirWords>
              </b>{' '}
              · <Figure>{clockTime(message.at)}</Figure>
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{message.text}</TheirWords>
            </Text>
          </div>
        ))}
      </div>
    </details>
  );
}
