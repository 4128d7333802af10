import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exercises, type Exercise } from '#shared/learning/content/exercises.ts';

/** What an exercise asks, step by step, to do it without anybody leading. */
export function HowItGoes({ exercise }: { exercise: string }) {
  const { t } = useTranslation('practice');
  const found: Exercise | undefined = Object.hasOwn(exercises, exercise) ? exercises[exercise as keyof typeof exercises] : undefined;
  if (!found) return null;
  return (
    <details>
      <summary>{t('how')}</summary>
      <Text mt="xs">{found.about}</Text>
      <ol style={{ margin: '0.5rem 0', paddingInlineStart: '1.4rem' }} dir="auto">
        {found.phases.map(({ cue, seconds }, at) => (
          <li key={at}>{t('howSteps', { cue, seconds })}</li>
        ))}
      </ol>
      <Text>{t('howLoops', { count: found.loops })}</Text>
      <Text size="sm">{found.care}</Text>
    </details>
  );
}
