import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Attendance } from '#shared/api/types.ts';
import { longDay, timeRange } from '../design/clockTime.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { useAttendance } from '../http/queries.ts';
import { SessionRecord } from '../records/SessionRecord.tsx';
import { spanOf } from './span.ts';
import { PersonAttendance } from './PersonAttendance.tsx';

/** Who was in a session and for how long: each person's segments on one scale, and their net minutes. */
export function AttendancePage() {
  const { session = '' } = useParams();
  return <SignedIn>{(me) => <Attended session={session} isFacilitator={me.role === 'facilitator'} />}</SignedIn>;
}

function Attended({ session, isFacilitator }: { session: string; isFacilitator: boolean }) {
  const { t } = useTranslation('attendance');
  const { data, error, refetch, dataUpdatedAt } = useAttendance(session);
  return (
    <Page
      title={t('title')}
      size="md"
      aside={
        <Button component={Link} to="/" variant="default">
          {t('toToday', { ns: 'common' })}
        </Button>
      }
    >
      {error && !data && <Problem say={refusalOf(error).say} reference={refusalOf(error).ref} onTryAgain={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <People attendance={data} now={dataUpdatedAt} />}
      {data && isFacilitator && <SessionRecord session={session} />}
    </Page>
  );
}

function People({ attendance, now }: { attendance: Attendance; now: number }) {
  const { t } = useTranslation('attendance');
  const { session, people } = attendance;
  const span = spanOf(attendance, now);
  return (
    <>
      <div>
        <Text fw={700} fz="lg">
          {session.title}
        </Text>
        <Text>
          {longDay(session.startsAt)}, {timeRange(session.startsAt, session.endsAt)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('intro')}
        </Text>
      </div>
      {people.every(({ segments }) => segments.length === 0) && (
        <EmptyState icon={<IconClockHour4 size={40} stroke={1.5} />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {people.map((person, index) => (
          <Paper key={index} component="li" className="hearth-card" p="md">
            <PersonAttendance person={person} span={span} now={now} />
          </Paper>
        ))}
      </Stack>
    </>
  );
}
