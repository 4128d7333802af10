import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { TodaySession } from '#shared/program/schedule/answers.ts';
import { dayAndTime, timeRange } from '../../base/design/clockTime.ts';
import { opensBeforeMinutes } from './moments.ts';

/** One session: when, with whom, and Join where it is open. */
export function SessionCard({ session, children }: { session: TodaySession; children?: ReactNode }) {
  const { t } = useTranslation('today');
  const mayReadAttendance = session.role === 'facilitator' || session.role === null;
  return (
    <Paper component="article" className="hearth-card" p="lg">
      <Group justify="space-between" gap="md">
        <Stack gap={6} miw={0}>
          <Group gap="xs">
            <Title order={3} fz="xl">
              <TheirWords>{session.title}</TheirWords>
            </Title>
            <Badge variant="light" color="gray" c="var(--mantine-color-text)">
              {t(`kind.${session.kind}`, { ns: 'common' })}
            </Badge>
          </Group>
          <Text translate="no">{timeRange(session.startsAt, session.endsAt)}</Text>
          {session.ledBy.length > 0 && (
            <Text c="dimmed">
              <Saying>{(theirs) => t('ledBy', { names: listed(session.ledBy.map(theirs)) })}</Saying>
            </Text>
          )}
          <Stage session={session} />
          {session.movedFrom !== null && session.stage === 'later' && (
            <Text size="sm" fw={700}>
              <Saying>{(theirs) => t('moved', { when: theirs(dayAndTime(session.movedFrom!)) })}</Saying>
            </Text>
          )}
          {children}
        </Stack>
        <Group gap="sm">
          {mayReadAttendance && (session.stage === 'open' || session.stage === 'ended') && (
            <Button
              component={Link}
              to={`/session/${session.id}/attendance`}
              variant="default"
              aria-label={t(session.role === 'facilitator' ? 'recordOf' : 'attendanceOf', { title: session.title })}
            >
              {t(session.role === 'facilitator' ? 'record' : 'attendance')}
            </Button>
          )}
          {mayReadAttendance && (session.stage === 'open' || session.stage === 'later') && (
            <Button component={Link} to={`/session/${session.id}/captions`} variant="default" aria-label={t('captionsOf', { title: session.title })}>
              {t('captions')}
            </Button>
          )}
          {session.mayPlan && (
            <Button component={Link} to={`/session/${session.id}/plan`} variant="default" aria-label={t('changeOf', { title: session.title })}>
              {t('change')}
            </Button>
          )}
          {session.stage === 'open' && session.role !== null && (
            <Button component={Link} to={`/session/${session.id}`} aria-label={t('joinTitled', { title: session.title })}>
              {t('join')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

function Stage({ session }: { session: TodaySession }) {
  const { t } = useTranslation('today');
  if (session.stage === 'cancelled') {
    return (
      <Text size="sm" fw={700}>
        {t('cancelled')}
      </Text>
    );
  }
  if (session.role === null)
    return (
      <Text size="sm" c="dimmed">
        {t('notMember')}
      </Text>
    );
  if (session.stage === 'ended')
    return (
      <Text size="sm" c="dimmed">
        {t('ended')}
      </Text>
    );
  if (session.stage === 'later') {
    return (
      <Text size="sm" c="dimmed">
        {t('later', { minutes: opensBeforeMinutes(session.role) })}
      </Text>
    );
  }
  const hasBegun = new Date(session.startsAt).getTime() <= Date.now();
  return (
    <Text size="sm" fw={700} c="var(--mantine-primary-color-light-color)">
      {t(hasBegun ? 'isOn' : 'isOpen')}
    </Text>
  );
}

const listed = (names: readonly string[]): string => new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
