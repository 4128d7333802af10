import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Blocks } from '#client/learning/lessons/Blocks.tsx';
import { Notes } from '#client/learning/lessons/Notes.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { HostCheck } from './HostCheck.tsx';
import { HostPageSheet } from './HostPageSheet.tsx';
import { Turn } from './Turn.tsx';
import type { HostLesson } from './types.ts';

/** Everybody's page with the facilitators' notes, and what can be done with it. */
export function HostPage({ view }: { view: HostLesson }) {
  const { t } = useTranslation('tools');
  const page = view.pages[view.page];
  const next = view.pages[view.page + 1];
  if (!page) return null;
  return (
    <Stack gap="md">
      <ToolHead
        over={
          <>
            <span>{view.title}</span> · <span>{t('lesson.page', { page: view.page + 1, total: view.total })}</span>
          </>
        }
        title={page.heading}
      />
      <Notes notes={page.notes} title={t('lesson.notes')} />
      <Blocks
        key={view.page}
        blocks={page.blocks}
        checkOf={(check) => <HostCheck check={check} view={view} />}
        worksheetOf={(template) => <HostPageSheet template={template} />}
      />
      <Stack gap="xs" component="nav" aria-label={t('lesson.turnNav')}>
        {next && (
          <Text size="sm" c="dimmed">
            {t('lesson.nextUp', { heading: next.heading })}
          </Text>
        )}
        <Group gap="xs">
          <Turn view={view} step={-1} />
          <Turn view={view} step={1} />
        </Group>
      </Stack>
      <End id={view.id} />
    </Stack>
  );
}

function End({ id }: { id: string }) {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <div>
        <Button size="sm" variant="default" onClick={() => setAsking(true)}>
          {t('lesson.end')}
        </Button>
      </div>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={t('lesson.endQuestion')}>
      <Text size="sm">{t('lesson.endQuestion')}</Text>
      <OrderButton tool="lesson" command="end" input={{ presented: id }} size="sm">
        {t('lesson.endYes')}
      </OrderButton>
      <Button size="sm" variant="default" onClick={() => setAsking(false)}>
        {t('lesson.endNo')}
      </Button>
    </Group>
  );
}
