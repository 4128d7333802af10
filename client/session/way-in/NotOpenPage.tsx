import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { theirs } from '#client/base/words/theirs.ts';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { ToToday } from './AfterPages.tsx';
import { opensBeforeMinutes } from '../../program/schedule/moments.ts';

/** Too early: says when the session opens, and opens by itself then. */
export function NotOpenPage({ session }: { session: WayIn['session'] }) {
  const { t } = useTranslation('wayIn');
  return (
    <Page title={theirs(session.title)} tabTitle={t('notOpenTitle')} size={560}>
      <Paper className="hearth-card" p="lg">
        <Text fw={700}>{t('notOpenTitle')}</Text>
        <Text mb="md">{t('notOpen', { when: dayAndTime(session.startsAt), minutes: opensBeforeMinutes(session.role) })}</Text>
        <ToToday />
      </Paper>
    </Page>
  );
}
