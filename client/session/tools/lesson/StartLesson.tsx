import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import type { LessonSummary } from '#shared/learning/lessons/answers.ts';
import { Loaded } from '#client/base/http/Loaded.tsx';
import { ProblemOf } from '#client/base/http/ProblemOf.tsx';
import { readLesson, useLessons } from '#client/learning/lessons/queries.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';

/** Chooses a lesson and puts its first page on everybody's screen. */
export function StartLesson() {
  const { t } = useTranslation('tools');
  const all = useLessons();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isFetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { give, isPending, refusal } = useOrder('lesson', 'present');
  const lesson = all.data?.lessons.find(({ id }) => id === chosen);

  async function present(id: string) {
    setFetching(true);
    setFailure(null);
    try {
      const { lesson: whole } = await readLesson(id);
      await give({ lesson: whole });
    } catch (problem) {
      setFailure(problem);
    }
    setFetching(false);
  }
  const group = (lessons: readonly LessonSummary[], audience: LessonSummary['audience']) => ({
    group: t(audience === 'family' ? 'lesson.forFamily' : 'lesson.forParticipants'),
    items: lessons.filter((one) => one.audience === audience).map(({ id, title }) => ({ value: id, label: title })),
  });
  return (
    <Stack gap="md">
      <ToolHead title={t('lesson.title')}>{t('lesson.about')}</ToolHead>
      <Loaded query={all}>
        {({ lessons }) =>
          lessons.length === 0 ? (
            <Text>{t('lesson.none')}</Text>
          ) : (
            <Select
              label={t('lesson.choose')}
              searchable
              data={[group(lessons, 'participants'), group(lessons, 'family')].filter(({ items }) => items.length > 0)}
              value={chosen}
              onChange={setChosen}
              nothingFoundMessage={t('lesson.none')}
            />
          )
        }
      </Loaded>
      {lesson && <Text size="sm">{lesson.summary}</Text>}
      {lesson && (
        <div>
          <Button loading={isFetching || isPending} onClick={() => void present(lesson.id)}>
            {t('lesson.present')}
          </Button>
        </div>
      )}
      <ProblemOf error={failure} />
      <Refused refusal={refusal} />
    </Stack>
  );
}
