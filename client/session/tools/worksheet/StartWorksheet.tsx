import { Button, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import type { WorksheetSummary } from '#shared/learning/worksheets/answers.ts';
import type { Mode } from '#shared/tools/worksheet/state.ts';
import { worksheetKinds } from '#shared/learning/worksheets/template.ts';
import { Loaded } from '#client/base/http/Loaded.tsx';
import { ProblemOf } from '#client/base/http/ProblemOf.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { useWorksheet, useWorksheets } from '#client/learning/sheets/queries.ts';
import { Writers } from './Writers.tsx';

const modes: readonly Mode[] = ['together', 'own', 'rooms'];

/** Which worksheet, and who gets a sheet of it. */
export function StartWorksheet() {
  const { t } = useTranslation('tools');
  const { t: ofSkills } = useTranslation('skills');
  const library = useWorksheets();
  const [chosen, setChosen] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('together');
  const [writers, setWriters] = useState<readonly string[] | null>(null);
  const template = useWorksheet(chosen);
  const { give, isPending, refusal } = useOrder('worksheet', 'open');
  const groupsOf = (worksheets: readonly WorksheetSummary[]) =>
    worksheetKinds
      .map((kind) => ({
        group: ofSkills(`kinds.${kind}`),
        items: worksheets.filter((one) => one.kind === kind).map(({ id, title }) => ({ value: id, label: title })),
      }))
      .filter(({ items }) => items.length > 0);
  const open = () => template.data && void give({ template: template.data.template, mode, writers: mode === 'together' && writers ? [...writers] : null });
  return (
    <Stack gap="md">
      <ToolHead title={t('worksheet.title')}>{t('worksheet.about')}</ToolHead>
      <Loaded query={library}>
        {({ worksheets }) => (
          <Select
            label={t('worksheet.choose')}
            searchable
            data={groupsOf(worksheets)}
            value={chosen}
            onChange={setChosen}
            nothingFoundMessage={t('worksheet.none')}
          />
        )}
      </Loaded>
      <Radio.Group label={t('worksheet.who')} value={mode} onChange={(next) => setMode(next as Mode)}>
        <Stack gap="sm" mt="xs">
          {modes.map((one) => (
            <Radio key={one} value={one} label={t(`worksheet.mode.${one}`)} description={t(`worksheet.modeHint.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {mode === 'together' && <Writers writers={writers} onChange={setWriters} />}
      <div>
        <Button onClick={open} loading={isPending || (chosen !== null && template.isLoading)} disabled={!template.data}>
          {t('worksheet.open')}
        </Button>
      </div>
      <ProblemOf error={template.error} onTryAgain={() => void template.refetch()} />
      <Refused refusal={refusal} />
    </Stack>
  );
}
