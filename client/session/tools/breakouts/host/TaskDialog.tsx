import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import { useWorksheets } from '#client/learning/sheets/queries.ts';
import type { Plan } from '../types.ts';

/** As the rooms take them; told while typing. */
const TEXT_MAX = 600;
const STEPS_MAX = 8;
const STEP_MAX = 120;
const TELL_FROM = 100;

/** Writes the card each room gets. */
export function TaskDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text, write: setText, done: textDone } = useDraft(`task ${plan.id}`, plan.task.text);
  const { text: lines, write: setLines, done: linesDone } = useDraft(`steps ${plan.id}`, plan.task.steps.join('\n'));
  const [worksheet, setWorksheet] = useState(plan.task.worksheet);
  const { data } = useWorksheets();
  const set = useOrder('breakouts', 'setTask');
  const steps = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const left = TEXT_MAX - text.trim().length;
  const wrongSteps = steps.length > STEPS_MAX ? t('breakouts.stepsTooMany') : steps.some((step) => step.length > STEP_MAX) ? t('breakouts.stepTooLong') : null;
  async function save() {
    if (!(await set.give({ plan: plan.id, task: { text: text.trim(), steps, worksheet } }))) return;
    textDone(text);
    linesDone(lines);
    onClose();
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('breakouts.setTask')}
      yes={t('breakouts.save')}
      no={t('breakouts.cancel')}
      tells={set}
      onYes={() => void save()}
      isRight={left >= 0 && wrongSteps === null}
    >
      <Textarea
        label={t('breakouts.taskText')}
        description={left <= TELL_FROM && left >= 0 ? t('breakouts.charsLeft', { count: left }) : t('breakouts.taskHint')}
        error={left < 0 ? t('breakouts.charsOver', { count: -left }) : undefined}
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('breakouts.stepsLabel')}
        description={t('breakouts.stepsHint')}
        error={wrongSteps}
        autosize
        minRows={3}
        maxRows={8}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Select
        label={t('breakouts.worksheet')}
        description={t('breakouts.worksheetHint')}
        placeholder={t('breakouts.noWorksheet')}
        data={(data?.worksheets ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={worksheet}
        onChange={setWorksheet}
        clearable
        clearButtonProps={{ 'aria-label': t('breakouts.noWorksheet') }}
        searchable
        comboboxProps={{ withinPortal: true }}
      />
    </FormDialog>
  );
}
