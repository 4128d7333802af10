import { Button, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LessonToRead } from '#shared/learning/lessons/answers.ts';
import { Saying } from '#client/base/design/Saying.tsx';
import { longDate } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useReviewLesson } from './queries.ts';

type Reviewed = Pick<LessonToRead, 'isOwn' | 'review'>;

/** Whose words a lesson is, and whether somebody of the clinic stands for them. */
export function ReviewLine({ isOwn, review }: Reviewed) {
  const { t } = useTranslation('lessons');
  return (
    <Text size="sm" c="dimmed">
      {review ? (
        <Saying>{(theirs) => t(isOwn ? 'review.doneOwn' : 'review.done', { name: theirs(review.by), day: theirs(longDate(review.at)) })}</Saying>
      ) : (
        t(isOwn ? 'review.noneOwn' : 'review.none')
      )}
    </Text>
  );
}

/** For facilitators: to stand for a lesson with one's name, or to take that back. */
export function Review({ lesson, review }: Pick<LessonToRead, 'lesson' | 'review'>) {
  const { t } = useTranslation('lessons');
  const tell = useReviewLesson();
  const note = (isReviewed: boolean) => tell.mutate({ id: lesson.id, version: lesson.version, isReviewed });
  return (
    <Stack gap="xs" align="flex-start">
      {!review && <Text>{t('review.about')}</Text>}
      <ProblemOf error={tell.error} />
      <Button variant="default" loading={tell.isPending} leftSection={review ? undefined : <IconCheck aria-hidden size={20} />} onClick={() => note(!review)}>
        {t(review ? 'review.takeBack' : 'review.mark')}
      </Button>
    </Stack>
  );
}
