import { ActionIcon, Group, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { isForInputMethod } from '#client/base/design/fields/inputMethod.ts';
import { Refused } from './OrderButton.tsx';
import { useDraft } from './useDraft.ts';
import type { OrderButton } from './useTool.ts';

interface MessageFieldProps<I> {
  /** Where it goes, for what is half written. */
  place: string;
  order: OrderButton<I>;
  inputOf: (text: string) => I;
  /** As the tool takes it; told while typing. */
  max: number;
  label: string;
}

/** Where a message is written. What is typed stays until it was sent, whatever happens meanwhile. */
export function MessageField<I>({ place, order, inputOf, max, label }: MessageFieldProps<I>) {
  const { t } = useTranslation();
  const { text, write, done } = useDraft(place);
  const { give, isPending, refusal, forget } = order;
  const isTooLong = text.trim().length > max;
  const maySend = text.trim() !== '' && !isTooLong;

  async function send() {
    if (!maySend) return;
    const sent = text;
    if (await give(inputOf(sent))) done(sent);
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || isForInputMethod(event)) return;
    event.preventDefault();
    void send();
  }

  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Textarea
          aria-label={label}
          placeholder={label}
          autosize
          minRows={1}
          maxRows={4}
          style={{ flex: 1 }}
          value={text}
          onChange={(event) => {
            write(event.currentTarget.value);
            forget();
          }}
          onKeyDown={press}
          error={isTooLong}
        />
        <ActionIcon size={42} radius="xl" aria-label={t('send')} disabled={!maySend} loading={isPending} onClick={() => void send()}>
          <IconSend2 size={20} />
        </ActionIcon>
      </Group>
      <CharactersLeft text={text.trim()} max={max} />
      <Refused refusal={refusal} />
    </div>
  );
}
