import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarTime, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { dayOf, isDay, plusMonths } from '#shared/base/day.ts';
import { isA, isAmong } from '#shared/people/role.ts';
import type { Me } from '#shared/program/account/answers.ts';
import type { DaySession } from '#shared/program/schedule/answers.ts';
import { longDay, ownZone } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { inDays } from '../schedule/inDays.ts';
import { SessionCard } from '../schedule/SessionCard.tsx';
import { useMonth } from './queries.ts';

/** Sessions of any month, by day: somebody's own, and all for who plans for the clinic. */
export function SessionsPage() {
  return <SignedIn>{(me) => <Sessions me={me} />}</SignedIn>;
}

function Sessions({ me }: { me: Me }) {
  const { t } = useTranslation('planning');
  const [address] = useSearchParams();
  const asked = `${address.get('month') ?? ''}-01`;
  const first = isDay(asked) ? asked : `${dayOf(Date.now(), ownZone()).slice(0, 7)}-01`;
  const planIt = isAmong(me, ['scheduler', 'facilitator']) && (
    <Button component={Link} to="/sessions/plan">
      {t('plan')}
    </Button>
  );
  return (
    <Page title={t('title')} aside={planIt}>
      <Text>{t(isA(me, 'scheduler') ? 'introPlanner' : 'intro')}</Text>
      <Group justify="space-between" wrap="nowrap">
        <Step to={plusMonths(first, -1)} label={t('earlier')} Icon={IconChevronLeft} />
        <Title order={2} fz="lg" aria-live="polite">
          {monthName(first)}
        </Title>
        <Step to={plusMonths(first, 1)} label={t('later')} Icon={IconChevronRight} />
      </Group>
      <Loaded query={useMonth(first.slice(0, 7))}>{({ sessions }) => <Month sessions={sessions} />}</Loaded>
    </Page>
  );
}

const monthName = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`));

function Step({ to, label, Icon }: { to: string; label: string; Icon: typeof IconChevronLeft }) {
  return (
    <ActionIcon component={Link} to={`/sessions?month=${to.slice(0, 7)}`} variant="default" size={44} radius="xl" aria-label={label}>
      <Icon aria-hidden size={22} />
    </ActionIcon>
  );
}

function Month({ sessions }: { sessions: readonly DaySession[] }) {
  const { t } = useTranslation('planning');
  if (sessions.length === 0) {
    return (
      <EmptyState icon={<IconCalendarTime size={40} stroke={1.5} />} title={t('none')}>
        {t('noneText')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      {inDays(sessions, longDay).map(({ day, sessions }) => (
        <Stack key={day} gap="sm">
          <Title order={3} fz="md" c="dimmed">
            {day}
          </Title>
          {sessions.map((session) => (
            <SessionCard key={session.id} session={session}>
              {session.attendedMinutes !== null && (
                <Text size="sm" c="dimmed">
                  {t('attended', { count: session.attendedMinutes })}
                </Text>
              )}
            </SessionCard>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
