import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LessonSummary } from '#shared/learning/lessons/answers.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** Share of a lesson that was read: pages seen, all of them once it is done. */
export const shareOf = ({ progress, pages }: LessonSummary): number => (!progress ? 0 : progress.doneAt ? 1 : progress.furthest / pages);

/** One lesson: what it is about, how far one came, and the way in. */
export function LessonCard({ lesson, isStaff }: { lesson: LessonSummary; isStaff: boolean }) {
  const { t } = useTranslation('lessons');
  const { id, title, summary, minutes, pages, progress, isOwn, review } = lesson;
  const way = isStaff ? 'read' : progress?.doneAt ? 'again' : progress ? 'goOn' : 'start';
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={3} fz="lg">
          {title}
        </Title>
        {isOwn && (
          <Badge variant="light" color="gray" c="var(--mantine-color-text)">
            {t('own')}
          </Badge>
        )}
        {isStaff && !review && (
          <Badge variant="light" color="clay" c="var(--mantine-color-text)">
            {t('review.badge')}
          </Badge>
        )}
        {progress?.doneAt && (
          <Badge variant="light" color="pine" leftSection={<IconCheck aria-hidden size={14} />}>
            {t('done')}
          </Badge>
        )}
      </Group>
      <Text>{summary}</Text>
      {progress && <ProgressBar share={shareOf(lesson)} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {progress && !progress.doneAt
            ? t('progress', { page: progress.page + 1, total: pages })
            : `${t('minutes', { count: minutes })} · ${t('pages', { count: pages })}`}
        </Text>
        <Group gap="xs">
          {isStaff && (
            <Button component={Link} to={`/learn/${id}/edit`} size="sm" variant="default" aria-label={t('editNamed', { title })}>
              {t('edit')}
            </Button>
          )}
          <Button
            component={Link}
            to={`/learn/${id}`}
            size="sm"
            variant={way === 'start' || way === 'goOn' ? 'filled' : 'default'}
            aria-label={t(`${way}Named`, { title })}
          >
            {t(way)}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
