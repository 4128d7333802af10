import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconMoonStars } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { inRow, setValue, type Address } from '#shared/learning/worksheets/document.ts';
import type { ListField } from '#shared/learning/worksheets/field.ts';
import { doubtOf, nightTimes, type NightTime } from '#shared/learning/worksheets/night.ts';
import { valueIn } from '#shared/learning/worksheets/show.ts';
import { useSheet, useSheetValues } from '../sheet.tsx';
import { useAnswerWords } from '../SheetReading.tsx';

/** Asks about the times of a night that do not fit together, and offers those that may have been meant. */
export function NightDoubts({ field, address, id }: { field: ListField; address: Address; id: string }) {
  const { t } = useTranslation('worksheets');
  const { doc, template } = useSheet();
  const values = useSheetValues(doc, template);
  const words = useAnswerWords();
  const prefix = inRow(address, id);
  const asked = [...nightTimes, 'minutes_to_sleep', 'awakenings'];
  const doubt = doubtOf(Object.fromEntries(asked.map((key) => [key, valueIn(values, prefix + key) ?? null])));
  const labelOf = (key: NightTime) => field.fields.find((one) => one.key === key)?.label ?? key;
  const timeOf = (time: string) => t(`night.part.${partOf(time)}`, { time: words.when('time', time) });
  return (
    <div role="status">
      {doubt && (
        <Alert color="clay" icon={<IconMoonStars aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            {doubt.meant.map(({ field: key, time }) => (
              <Text key={key} c="var(--mantine-color-text)">
                <Saying>{(theirs) => t('night.meant', { label: labelOf(key), time: theirs(timeOf(time)) })}</Saying>
              </Text>
            ))}
            {doubt.meant.length === 0 && <Text c="var(--mantine-color-text)">{t('night.order')}</Text>}
            {doubt.meant.length > 0 && (
              <Button variant="default" onClick={() => doc.transact(() => doubt.meant.forEach(({ field: key, time }) => setValue(doc, prefix + key, time)))}>
                {t('night.yes')}
              </Button>
            )}
            <Text size="sm" c="var(--mantine-color-text)">
              {t('night.until')}
            </Text>
          </Stack>
        </Alert>
      )}
    </div>
  );
}

function partOf(time: string): 'midnight' | 'night' | 'morning' | 'noon' | 'afternoon' {
  const hour = Number(time.slice(0, 2));
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'noon';
  if (hour < 4 || hour >= 18) return 'night';
  return hour < 12 ? 'morning' : 'afternoon';
}
