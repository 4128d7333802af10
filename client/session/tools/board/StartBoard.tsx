import { Button, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';

/** As the board takes it; told while typing. */
const TITLE_CHARACTERS_MAX = 80;
const TELL_FROM = 20;

/** What the board is about, and who writes on it at first. */
export function StartBoard() {
  const { t } = useTranslation('tools');
  const { text: title, write: setTitle, done } = useDraft('board');
  const [mayEverybodyWrite, setEverybody] = useState(false);
  const { give, isPending, refusal } = useOrder('board', 'open');
  const left = TITLE_CHARACTERS_MAX - title.length;

  function open(event: FormEvent) {
    event.preventDefault();
    if (title.trim() !== '') void give({ title, mayEverybodyWrite }).then((isDone) => isDone && done(title));
  }
  return (
    <form onSubmit={open}>
      <Stack gap="md">
        <ToolHead title={t('board.title')}>
          <span>{t('board.about')}</span> <span>{t('board.useMadeUp')}</span>
        </ToolHead>
        <TextInput
          label={t('board.name')}
          placeholder={t('board.placeholder')}
          value={title}
          maxLength={TITLE_CHARACTERS_MAX}
          description={left <= TELL_FROM ? t('board.left', { count: left }) : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Switch
          label={t('board.everybodyWrites')}
          description={t('board.everybodyHint')}
          checked={mayEverybodyWrite}
          onChange={(event) => setEverybody(event.currentTarget.checked)}
        />
        <Text size="sm">{t('board.unsavedHint')}</Text>
        <Button type="submit" loading={isPending} disabled={title.trim() === ''}>
          {t('board.open')}
        </Button>
        <Refused refusal={refusal} />
      </Stack>
    </form>
  );
}
