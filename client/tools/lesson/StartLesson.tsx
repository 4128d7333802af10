import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemOf } from '#client/http/ProblemOf.tsx';
import { readLesson, useLessons } from '#client/lessons/queries.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';

/** Chooses a lesson and puts its first page on everybody's screen. */
export function StartLesson() {
  const { t } = useTranslation('tools');
  const { data, error, refetch } = useLessons();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isFetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { give, isPending, refusal } = useOrder('lesson', 'present');
  const lessons = data?.lessons ?? [];
  const lesson = lessons.find(({ id }) => id === chosen);

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
  const group = (audience: 'participants' | 'family') => ({
    group: t(audience === 'family' ? 'lesson.forFamily' : 'lesson.forParticipants'),
    items: lessons.filter((one) => one.audience === audience).map(({ id, title }) => ({ value: id, label: title })),
  });
  return (
    <Stack gap="md">
      <div>
        <Title order={2} fz="lg">
          {t('lesson.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('lesson.about')}
        </Text>
      </div>
      {error && !data && <ProblemOf error={error} onTryAgain={() => void refetch()} />}
      {data && lessons.length === 0 && <Text>{t('lesson.none')}</Text>}
      {lessons.length > 0 && (
        <Select label={t('lesson.choose')} searchable data={[group('participants'), group('family')].filter(({ items }) => items.length > 0)} value={chosen} onChange={setChosen} nothingFoundMessage={t('lesson.none')} />
      )}
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
