import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import type { Field } from '#shared/learning/worksheets/field.ts';
import { gapsIn } from '#shared/learning/worksheets/progress.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { announce } from '../../base/design/announcer.tsx';
import { longDay } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { fieldId, useSheetValues } from '../worksheets/sheet.tsx';
import type { SheetSync } from '../worksheets/sheetSync.ts';
import { useFinish } from './ownSheets.ts';

/** The end of a sheet: mark it as done, or see what is still open. Nobody has to. */
export function Done({ sheet, template, sync }: { sheet: SheetToRead['sheet']; template: Template; sync: SheetSync }) {
  const { t } = useTranslation('skills');
  const values = useSheetValues(sync.doc, template);
  const [isAsked, setAsked] = useState(false);
  const finish = useFinish(sheet.id);
  const gaps = gapsIn(template, values);

  async function tryToFinish() {
    setAsked(true);
    if (gaps.length > 0) return announce(t('openTitle'));
    await sync.send();
    finish.mutate(true);
  }
  return (
    <Paper component="section" className="hearth-card" p="lg" aria-label={t('finish')}>
      <Stack gap="sm">
        {sheet.doneAt && <Text>{t('finished', { date: longDay(sheet.doneAt) })}</Text>}
        {isAsked && !sheet.doneAt && gaps.length > 0 && (
          <div>
            <Title order={2} fz="md">
              {t('openTitle')}
            </Title>
            <ul>
              {gaps.map(({ key, reason, rows = 1 }) => (
                <li key={key}>
                  <Anchor href={`#${fieldId(key)}`} onClick={(event) => (event.preventDefault(), goTo(key))}>
                    {t(`gap.${reason}`, { label: labelOf(template.fields, key), rows })}
                  </Anchor>
                </li>
              ))}
            </ul>
            <Text c="dimmed">{t('openText')}</Text>
          </div>
        )}
        <ProblemOf error={finish.error} />
        <Group>
          {sheet.doneAt ? (
            <Button variant="default" loading={finish.isPending} onClick={() => finish.mutate(false)}>
              {t('continue')}
            </Button>
          ) : (
            <Button loading={finish.isPending} onClick={() => void tryToFinish()}>
              {t('finish')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function goTo(key: string): void {
  const field = document.getElementById(fieldId(key));
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}

function labelOf(fields: readonly Field[], key: string): string {
  const [first, ...rest] = key.split('.');
  const field = fields.find((one) => one.key === first);
  if (!field) return '';
  return rest.length > 0 && 'fields' in field ? labelOf(field.fields, rest.join('.')) : field.label;
}
