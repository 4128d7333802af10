import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Blocks } from '#client/learning/lessons/Blocks.tsx';
import { GroupCheck } from './GroupCheck.tsx';
import { GroupPageSheet } from './GroupPageSheet.tsx';
import type { GroupLesson } from './types.ts';

/** The group's page; each may look back on their own and comes back with one press. */
export function GroupPage({ view }: { view: GroupLesson }) {
  const { t } = useTranslation('tools');
  const [look, setLook] = useState<number | null>(null);
  const isElsewhere = look !== null && look !== view.page && look < view.pages.length;
  const at = isElsewhere ? look : view.page;
  const page = view.pages[at];
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise here, which React would take for a way to clean up.
    void top.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  if (!page) return null;
  return (
    <Stack gap="md" ref={top}>
      <Text size="sm" c="dimmed">
        <span>{view.title}</span> · <span>{t('lesson.page', { page: at + 1, total: view.total })}</span>
      </Text>
      {isElsewhere && (
        <Alert role="status" color="clay" icon={<IconUsersGroup aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            <Text c="var(--mantine-color-text)">{t('lesson.groupElsewhere', { page: view.page + 1, own: at + 1 })}</Text>
            <Button size="sm" onClick={() => setLook(null)}>
              {t('lesson.follow')}
            </Button>
          </Stack>
        </Alert>
      )}
      <ToolHead title={page.heading} />
      <Blocks
        key={at}
        blocks={page.blocks}
        checkOf={(check) => <GroupCheck check={check} view={view} />}
        worksheetOf={(template) => <GroupPageSheet template={template} />}
      />
      <Group gap="xs" component="nav" aria-label={t('lesson.lookNav')}>
        {at > 0 && (
          <Button size="sm" variant="default" leftSection={<IconArrowLeft aria-hidden size={18} />} onClick={() => setLook(at - 1)}>
            {t('lesson.lookBack')}
          </Button>
        )}
        {at < view.pages.length - 1 && (
          <Button size="sm" variant="default" rightSection={<IconArrowRight aria-hidden size={18} />} onClick={() => setLook(at + 1)}>
            {t('lesson.lookOn')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
