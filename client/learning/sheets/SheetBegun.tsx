import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TodayCard } from '../../base/design/TodayCard.tsx';
import { useSheets } from './sheetList.ts';

/** On Today: straight on with the worksheet that was begun last. */
export function SheetBegun() {
  const { t } = useTranslation('skills');
  const { data } = useSheets();
  const begun = data?.sheets.find(({ doneAt }) => doneAt === null);
  if (!begun) return null;
  return (
    <TodayCard title={t('begun')}>
      <Text>{t('begunText')}</Text>
      <Group>
        <Button component={Link} to={`/skills/${begun.id}`}>
          {t('goOn', { title: begun.title })}
        </Button>
      </Group>
    </TodayCard>
  );
}
