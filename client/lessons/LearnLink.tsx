import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '#shared/api/types.ts';
import { shareOf } from './LessonCard.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { useLessons } from './queries.ts';
import './lessons.css';

/** The way from Today to the lessons, and straight on to one that was begun. */
export function LearnLink({ me }: { me: Me }) {
  const { t } = useTranslation('lessons');
  const { data } = useLessons();
  const begun = data?.lessons.find(({ progress }) => progress && !progress.doneAt);
  const isStaff = me.role === 'facilitator' || me.role === 'manager';
  return (
    <Paper component="section" aria-labelledby="learn" className="hearth-card" p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="lg" id="learn">
            {t('card')}
          </Title>
          <Text>{begun ? `${begun.title} · ${t('progress', { page: (begun.progress?.page ?? 0) + 1, total: begun.pages })}` : t(isStaff ? 'cardStaff' : me.role === 'family' ? 'cardFamily' : 'cardText')}</Text>
        </div>
        {begun && <ProgressBar share={shareOf(begun)} />}
        <Group gap="sm">
          {begun && (
            <Button component={Link} to={`/learn/${begun.id}`} aria-label={t('goOnNamed', { title: begun.title })}>
              {t('goOn')}
            </Button>
          )}
          <Button component={Link} to="/learn" variant="default">
            {t('cardOpen')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
