import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { Flag, FlagLevel } from './types.ts';

const NOTE_CHARACTERS_MAX = 500;
const levels = [1, 2, 3, 4] as const satisfies readonly FlagLevel[];

interface FlagDialogProps {
  person: { id: string; name: string };
  /** The open alert on them, if there is one: then its level is changed. */
  flag: Flag | null;
  onClose: () => void;
}

/** Raises an alert on somebody, or changes how grave it is. */
export function FlagDialog({ person: { id, name }, flag, onClose }: FlagDialogProps) {
  const { t } = useTranslation('tools');
  const [level, setLevel] = useState<FlagLevel | null>(flag?.level ?? null);
  const { text: note, write: setNote, done } = useDraft(`flag ${id}`);
  const raise = useOrder('backchannel', 'flag');
  const change = useOrder('backchannel', 'setLevel');
  const isRight = level !== null && note.trim().length <= NOTE_CHARACTERS_MAX;

  async function save() {
    if (level === null) return;
    const isDone = flag ? await change.give({ flag: flag.id, level }) : await raise.give({ member: id, level, note });
    if (!isDone) return;
    done(note);
    onClose();
  }
  return (
    <FormDialog
      onClose={onClose}
      title={<Saying>{(theirs) => t(flag ? 'backchannel.changeTitle' : 'backchannel.raiseTitle', { name: theirs(name) })}</Saying>}
      yes={t(flag ? 'backchannel.save' : 'backchannel.raise')}
      no={t('backchannel.cancel')}
      tells={flag ? change : raise}
      onYes={() => void save()}
      isRight={isRight}
    >
      <Text size="sm">{t('backchannel.raiseHint')}</Text>
      <Radio.Group
        label={t('backchannel.levelLabel')}
        value={level === null ? '' : String(level)}
        onChange={(chosen) => setLevel(levels.find((one) => String(one) === chosen) ?? null)}
      >
        <Stack gap="sm" mt={6}>
          {levels.map((one) => (
            <Radio
              key={one}
              value={String(one)}
              disabled={flag !== null && flag.level >= 3 && one < 3}
              label={t('backchannel.levelNumber', { level: one, name: t(`backchannel.level.l${one}`) })}
              description={t(`backchannel.example.l${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {flag === null && (
        <div>
          <Textarea
            label={t('backchannel.note')}
            description={t('backchannel.noteHint')}
            autosize
            minRows={2}
            maxRows={5}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={note.trim().length > NOTE_CHARACTERS_MAX}
          />
          <CharactersLeft text={note.trim()} max={NOTE_CHARACTERS_MAX} />
        </div>
      )}
      {level !== null && level >= 3 && <Text size="sm">{t('backchannel.staysUntil')}</Text>}
    </FormDialog>
  );
}
