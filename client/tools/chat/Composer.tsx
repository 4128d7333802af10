import { ActionIcon, Group, Text, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { Input } from '#shared/live/session.ts';

/** As the chat tool takes it; told while typing. */
const CHARACTERS_MAX = 2000;
const TELL_FROM = 200;

/** Where a message is written. What is typed stays until it was sent, whatever happens meanwhile. */
export function Composer({ to }: { to: Input<'chat', 'say'>['to'] }) {
  const { t } = useTranslation('tools');
  const [text, setText] = useState('');
  const { give, isPending, refusal, forget } = useOrder('chat', 'say');
  const left = CHARACTERS_MAX - text.trim().length;
  const maySend = text.trim() !== '' && left >= 0;

  async function send() {
    if (!maySend) return;
    const sent = text;
    if (await give({ text: sent, to })) setText((now) => (now === sent ? '' : now));
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Textarea
          aria-label={t('chat.placeholder')}
          placeholder={t('chat.placeholder')}
          autosize
          minRows={1}
          maxRows={4}
          style={{ flex: 1 }}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            forget();
          }}
          onKeyDown={press}
          error={left < 0}
        />
        <ActionIcon size={42} radius="xl" aria-label={t('chat.send')} disabled={!maySend} loading={isPending} onClick={() => void send()}>
          <IconSend2 size={20} />
        </ActionIcon>
      </Group>
      {left <= TELL_FROM && (
        <Text size="sm" c={left < 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {left < 0 ? t('chat.over', { count: -left }) : t('chat.left', { count: left })}
        </Text>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
