import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '#shared/api/practice.ts';
import { NOTE_CHARACTERS_MAX, type PracticeDay } from '#shared/practice/practice.ts';
import { CharactersLeft } from '../design/CharactersLeft.tsx';
import { Scale } from '../design/Scale.tsx';
import { logDay } from './outbox.ts';

/** How much it helped, and a note, for a day that was noted. */
export function MoreOfDay({ practice, log, onKept }: { practice: PracticeView; log: PracticeDay; onKept: () => void }) {
  const { t } = useTranslation('practice');
  const id = useId();
  const [helpfulness, setHelpfulness] = useState(log.helpfulness);
  const [note, setNote] = useState(log.note);
  const keep = () => {
    void logDay(practice.id, { ...log, helpfulness, note: note.trim(), loggedAt: new Date().toISOString() });
    onKept();
  };
  return (
    <Stack gap="md" pt="sm">
      <Scale name={`${id}-helped`} label={t('helped')} low={t('helpedLow')} high={t('helpedHigh')} value={helpfulness} onChange={setHelpfulness} />
      <div>
        <Textarea label={t(practice.noteReaders === 'private' ? 'note' : 'noteShared')} autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <CharactersLeft text={note} max={NOTE_CHARACTERS_MAX} />
      </div>
      <Group>
        <Button disabled={note.trim().length > NOTE_CHARACTERS_MAX} onClick={keep}>
          {t('keep')}
        </Button>
      </Group>
    </Stack>
  );
}
