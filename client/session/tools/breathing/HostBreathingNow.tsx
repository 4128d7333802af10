import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Along } from './BreathingNow.tsx';
import { Lead } from './Lead.tsx';
import type { HostPractice } from './types.ts';
import { useAsked } from './useAsked.ts';

/** The exercise for facilitators: they breathe along, and have the one thing to press next. */
export function HostBreathingNow({ view }: { view: HostPractice }) {
  const { t } = useTranslation('tools');
  const asked = useAsked();
  const rated = view.stage === 'before' ? view.ratedBefore : view.ratedAfter;
  const count = view.asksRating && view.stage !== 'running' && <Text size="sm">{t('breathing.rated', { count: rated, all: Math.max(asked, rated) })}</Text>;
  return (
    <Along view={view} before={count} after={count}>
      <Lead view={view} size="sm" />
    </Along>
  );
}
