import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exercises } from '#shared/learning/content/exercises.ts';
import { WORDS_CHARACTERS_MAX, type PracticePlan } from '#shared/learning/practice/practice.ts';
import { textOf, useOwnDraft } from '../../base/device/useOwnDraft.ts';
import { CharactersLeft } from '../../base/design/CharactersLeft.tsx';
import { useWorksheets } from '../sheets/queries.ts';

export interface PlanDraft {
  /** 'exercise:box', or null before anything was chosen. */
  choice: string | null;
  when: string;
  where: string;
  /** '19:00', or ''. */
  remindAt: string;
}

const emptyDraft: PlanDraft = { choice: null, when: '', where: '', remindAt: '' };

const readPlan = (kept: unknown): PlanDraft => ({
  choice: textOf(kept, 'choice') || null,
  when: textOf(kept, 'when'),
  where: textOf(kept, 'where'),
  remindAt: textOf(kept, 'remindAt'),
});

/** What somebody is about to set, for themself or for others. */
export const usePlanDraft = (forWhom: 'me' | 'others') => useOwnDraft<PlanDraft>(`practice for ${forWhom}`, emptyDraft, readPlan);

/** What is sent, or null while nothing was chosen or a text is too long. */
export function planOf({ choice, when, where, remindAt }: PlanDraft): PracticePlan | null {
  if (choice === null || [when, where].some((text) => text.trim().length > WORDS_CHARACTERS_MAX)) return null;
  const [kind, what] = [choice.slice(0, choice.indexOf(':')), choice.slice(choice.indexOf(':') + 1)];
  return { kind: kind as PracticePlan['kind'], what, when: when.trim(), where: where.trim(), remindAt: remindAt || null };
}

/** What, when and where; the time of a reminder only for oneself. */
export function PlanFields({
  draft,
  onChange,
  error,
  hasReminder = false,
}: {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
  error: string | null;
  hasReminder?: boolean;
}) {
  const { t } = useTranslation('practice');
  const { data } = useWorksheets();
  const choices = [
    { group: t('exercises'), items: Object.entries(exercises).map(([id, { title }]) => ({ value: `exercise:${id}`, label: title })) },
    { group: t('worksheets'), items: (data?.worksheets ?? []).map(({ id, title }) => ({ value: `worksheet:${id}`, label: title })) },
  ];
  const set = (change: Partial<PlanDraft>) => onChange({ ...draft, ...change });
  return (
    <Stack gap="sm">
      <Select label={t('what')} data={choices} value={draft.choice} onChange={(choice) => set({ choice })} error={error} searchable allowDeselect={false} />
      <div>
        <TextInput label={t('when')} description={t('whenHint')} value={draft.when} onChange={({ currentTarget }) => set({ when: currentTarget.value })} />
        <CharactersLeft text={draft.when.trim()} max={WORDS_CHARACTERS_MAX} />
      </div>
      <div>
        <TextInput label={t('where')} description={t('whereHint')} value={draft.where} onChange={({ currentTarget }) => set({ where: currentTarget.value })} />
        <CharactersLeft text={draft.where.trim()} max={WORDS_CHARACTERS_MAX} />
      </div>
      {hasReminder && (
        <TextInput
          type="time"
          label={t('remindAt')}
          description={t('remindHint')}
          value={draft.remindAt}
          onChange={({ currentTarget }) => set({ remindAt: currentTarget.value })}
          maw={220}
        />
      )}
    </Stack>
  );
}
