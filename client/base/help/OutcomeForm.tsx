import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import { OUTCOME_TEXT_MAX, outcomeChoices } from '#shared/live/outcomeRules.ts';
import { fieldsOf, missingIn, type OutcomeDraft } from './outcomeDraft.ts';

interface OutcomeFormProps {
  /** Of the alert: a level 4 is not closed while nobody reached them. */
  level: number;
  draft: OutcomeDraft;
  onChange: (draft: OutcomeDraft) => void;
  onSave: (fields: OutcomeFields) => void;
  isSaving: boolean;
  /** Why the last try changed nothing. */
  problem: ReactNode;
  onCancel?: () => void;
}

type Field = keyof OutcomeFields;

/** What came of an alert of level 3 or 4, in fields: in the room and on Today. */
export function OutcomeForm({ level, draft, onChange, onSave, isSaving, problem, onCancel }: OutcomeFormProps) {
  const { t } = useTranslation('tools');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = isTried ? missingIn(draft, level, Date.now()) : {};
  const errorOf = (field: Field) => missing[field] && t(`outcome.missing.${missing[field]}`);
  const set = (field: Field) => (event: { currentTarget: { value: string } }) => onChange({ ...draft, [field]: event.currentTarget.value });
  const asking = (field: Field) => ({ label: t(`outcome.${field as 'how'}`), value: draft[field], error: errorOf(field), onChange: set(field) });
  const choosing = (field: keyof typeof outcomeChoices) => ({
    ...asking(field),
    data: [
      { value: '', label: t('outcome.choose') },
      ...outcomeChoices[field].map((value) => ({ value, label: t(`outcome.${field}Is.${value}` as 'outcome.howIs.talk') })),
    ],
  });
  function save() {
    setTried(true);
    if (Object.keys(missingIn(draft, level, Date.now())).length === 0) return onSave(fieldsOf(draft));
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        <TextInput {...asking('assessedBy')} maxLength={80} />
        <NativeSelect {...choosing('how')} />
        <NativeSelect
          {...asking('level')}
          data={[
            { value: '', label: t('outcome.choose') },
            ...(['0', '1', '2', '3', '4'] as const).map((value) => ({ value, label: t(`outcome.levelIs.l${value}`) })),
          ]}
        />
        <NativeSelect {...choosing('ended')} />
        <NativeSelect {...choosing('meansAsked')} />
        {draft.meansAsked === 'yes' && <NativeSelect {...choosing('meansSafe')} />}
        <NativeSelect {...choosing('plan')} />
        <TextInput {...asking('informed')} maxLength={200} />
        <TextInput {...asking('nextOn')} type="date" />
        <TextInput {...asking('nextBy')} maxLength={80} />
        <div>
          <Textarea {...asking('text')} description={t('backchannel.outcomeHint')} autosize minRows={3} maxRows={10} />
          <CharactersLeft text={draft.text.trim()} max={OUTCOME_TEXT_MAX} />
        </div>
        <span>{problem}</span>
        <Group justify={onCancel ? 'flex-end' : 'flex-start'}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('backchannel.cancel')}
            </Button>
          )}
          <Button type="submit" loading={isSaving}>
            {t('backchannel.closeWithOutcome')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
