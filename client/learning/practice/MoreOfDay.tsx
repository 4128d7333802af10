import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { NOTE_CHARACTERS_MAX, type PracticeDay } from '#shared/learning/practice/practice.ts';
import { textOf, useOwnDraft } from '../../base/device/useOwnDraft.ts';
import { CharactersLeft } from '../../base/design/CharactersLeft.tsx';
import { Scale } from '../../base/design/Scale.tsx';
import { days } from './outbox.ts';

type More = Pick<PracticeDay, 'helpfulness' | 'note'>;

function readMore(kept: unknown): More {
  const { helpfulness } = kept as Partial<More>;
  return { helpfulness: typeof helpfulness === 'number' ? helpfulness : null, note: textOf(kept, 'note') };
}

/** How much it helped, and a note, for a day that was noted. */
export function MoreOfDay({ practice, log, onKept }: { practice: PracticeView; log: PracticeDay; onKept: () => void }) {
  const { t } = useTranslation('practice');
  const id = useId();
  const { value, write } = useOwnDraft<More>(`day ${practice.id} ${log.day}`, { helpfulness: log.helpfulness, note: log.note }, readMore);
  const { helpfulness, note } = value;
  const keep = () => {
    void days.put({ practice: practice.id, day: { ...log, helpfulness, note: note.trim(), loggedAt: new Date().toISOString() } });
    write(null);
    onKept();
  };
  return (
    <Stack gap="md" pt="sm">
      <Scale
        name={`${id}-helped`}
        label={t('helped')}
        low={t('helpedLow')}
        high={t('helpedHigh')}
        value={helpfulness}
        onChange={(helpfulness) => write({ ...value, helpfulness })}
      />
      <div>
        <Textarea
          label={t(practice.noteReaders === 'private' ? 'note' : 'noteShared')}
          autosize
          minRows={2}
          value={note}
          onChange={({ currentTarget }) => write({ ...value, note: currentTarget.value })}
        />
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
