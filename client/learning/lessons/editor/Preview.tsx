import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { Blocks } from '../Blocks.tsx';
import { CheckQuestion } from '../CheckQuestion.tsx';
import { Notes } from '../Notes.tsx';
import { Steps } from '../Steps.tsx';

/** The lesson as people will read it; while the text has a mistake, as it was before. */
export function Preview({ lesson }: { lesson: Lesson | null }) {
  const { t } = useTranslation('lessons');
  const [last, setLast] = useState(lesson);
  const [page, setPage] = useState(0);
  if (lesson && lesson !== last) setLast(lesson);
  const shown = lesson ?? last;
  const at = Math.min(page, (shown?.pages.length ?? 1) - 1);
  const onePage = shown?.pages[at];
  return (
    <section className="lesson-preview" aria-label={t('preview')}>
      <Stack gap="md">
        {!lesson && <Text size="sm">{t(shown ? 'previewOld' : 'nothingToShow')}</Text>}
        {shown && onePage && (
          <>
            <Title order={2} fz="xl">
              {shown.title}
            </Title>
            <Text>{shown.summary}</Text>
            <Steps total={shown.pages.length} page={at} furthest={at} onPage={setPage} />
            <Title order={3} fz="lg">
              {onePage.heading}
            </Title>
            <Blocks blocks={onePage.blocks} checkOf={(check) => <CheckQuestion check={check} />} />
            <Notes notes={onePage.notes} title={t('notes')} />
          </>
        )}
      </Stack>
    </section>
  );
}
