import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { phaseKinds, type AgendaPhaseKind } from '#shared/learning/content/agendaTemplates.ts';
import { NumberField } from '#client/base/design/fields/NumberField.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { AgendaPhase } from './types.ts';

/** As the agenda takes them; told while typing. */
const TITLE_CHARACTERS_MAX = 60;
const NOTE_CHARACTERS_MAX = 1000;
const TELL_FROM = 100;
const MINUTES_AT_FIRST = 10;

/** Changes a part to come, or adds one (`phase` null) at the end. */
export function PartDialog({ phase, onClose }: { phase: AgendaPhase | null; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const [kind, setKind] = useState<AgendaPhaseKind>(phase?.kind ?? 'other');
  const { text: title, write: setTitle, done: titleDone } = useDraft(`part ${phase?.id ?? 'new'} title`, phase?.title ?? '');
  const [minutes, setMinutes] = useState<number | null>(phase?.minutes ?? MINUTES_AT_FIRST);
  const { text: note, write: setNote, done: noteDone } = useDraft(`part ${phase?.id ?? 'new'} note`, phase?.note ?? '');
  const add = useOrder('agenda', 'add');
  const change = useOrder('agenda', 'change');
  const name = title.trim() || (phase ? '' : t(`agenda.kinds.${kind}`));
  const left = NOTE_CHARACTERS_MAX - note.trim().length;
  const isRight = name !== '' && minutes !== null && left >= 0;

  async function save() {
    if (minutes === null) return;
    const isDone = phase
      ? await change.give({ phase: phase.id, title: name, minutes, note })
      : await add.give({ kind, title: name, minutes, note, before: null });
    if (!isDone) return;
    titleDone(title);
    noteDone(note);
    onClose();
  }
  return (
    <FormDialog
      onClose={onClose}
      title={phase ? <Saying>{(theirs) => t('agenda.change', { title: theirs(phase.title) })}</Saying> : t('agenda.addTitle')}
      yes={t('agenda.save')}
      no={t('agenda.cancel')}
      tells={phase ? change : add}
      onYes={() => void save()}
      isRight={isRight}
    >
      {!phase && (
        <Select
          label={t('agenda.kind')}
          data={phaseKinds.map((value) => ({ value, label: t(`agenda.kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          description={kind === 'break' ? t('agenda.breakHint') : undefined}
          onChange={(chosen) => setKind((chosen ?? 'other') as AgendaPhaseKind)}
        />
      )}
      <TextInput
        label={t('agenda.name')}
        value={title}
        placeholder={phase ? '' : t(`agenda.kinds.${kind}`)}
        maxLength={TITLE_CHARACTERS_MAX}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      <NumberField label={t('agenda.length')} min={1} max={120} value={minutes} onChange={setMinutes} />
      <Textarea
        label={t('agenda.note')}
        autosize
        minRows={2}
        maxRows={6}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={NOTE_CHARACTERS_MAX}
        description={left <= TELL_FROM ? t('agenda.noteLeft', { count: left }) : undefined}
      />
    </FormDialog>
  );
}
