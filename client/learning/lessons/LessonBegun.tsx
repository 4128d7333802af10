import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TodayCard } from '../../base/design/TodayCard.tsx';
import { shareOf } from './LessonCard.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { useLessons } from './queries.ts';
import './lessons.css';

/** On Today: straight on with the lesson that was begun. */
export function LessonBegun() {
  const { t } = useTranslation('lessons');
  const { data } = useLessons();
  const begun = data?.lessons.find(({ progress }) => progress && !progress.doneAt);
  if (!begun) return null;
  return (
    <TodayCard title={t('begun')}>
      <Text>{`${begun.title} · ${t('progress', { page: (begun.progress?.page ?? 0) + 1, total: begun.pages })}`}</Text>
      <ProgressBar share={shareOf(begun)} />
      <Group>
        <Button component={Link} to={`/learn/${begun.id}`} aria-label={t('goOnNamed', { title: begun.title })}>
          {t('goOn')}
        </Button>
      </Group>
    </TodayCard>
  );
}
