import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '@mantine/core';
import type { PlanView } from '#shared/learning/plans/answers.ts';
import { progressOf } from '#shared/learning/worksheets/progress.ts';
import { SheetReading } from '../worksheets/SheetReading.tsx';
import { valuesOf } from '../worksheets/sheetSync.ts';

/** A plan to be read: what was written, without what was left open. */
export function PlanReading({ plan: { template, update }, level }: { plan: Pick<PlanView, 'template' | 'update'>; level: number }) {
  const { t } = useTranslation('practice');
  const values = useMemo(() => valuesOf(template, update), [template, update]);
  if (progressOf(template, values).answered === 0) return <Text c="dimmed">{t('plan.nothing')}</Text>;
  return <SheetReading template={template} values={values} level={level} isShort />;
}
