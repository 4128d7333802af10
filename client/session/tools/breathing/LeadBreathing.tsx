import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { Lead } from './Lead.tsx';
import type { HostPractice } from './types.ts';
import { useAsked } from './useAsked.ts';

/** The tab while an exercise is open: who stopped, how many rated, and what comes next. */
export function LeadBreathing({ view }: { view: HostPractice }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const asked = useAsked();
  const stopped = view.stopped.flatMap((id) => byId(id)?.name ?? []);
  return (
    <Stack gap="md">
      <ToolHead title={view.title}>{view.about}</ToolHead>
      <Text size="sm">{t(`breathing.stage.${view.stage}`)}</Text>
      {view.asksRating && (
        <Text size="sm">
          <span>{t('breathing.ratedBefore', { count: view.ratedBefore, all: Math.max(asked, view.ratedBefore) })}</span>
          <span>{view.stage === 'after' && ` ${t('breathing.ratedAfter', { count: view.ratedAfter, all: Math.max(asked, view.ratedAfter) })}`}</span>
        </Text>
      )}
      {stopped.length > 0 && (
        <Text size="sm">
          <Saying>{(theirs) => t('breathing.whoStopped', { names: stopped.map(theirs).join(', ') })}</Saying>
        </Text>
      )}
      <div>
        <Lead view={view} size="md" />
      </div>
      {view.stage === 'before' && (
        <div>
          <OrderButton tool="breathing" command="close" input={{ practice: view.id }} size="sm" variant="subtle">
            {t('breathing.giveUp')}
          </OrderButton>
        </div>
      )}
    </Stack>
  );
}
