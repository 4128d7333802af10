import { Paper, Stack } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Attendance } from '#shared/records/attendance/answers.ts';
import { isA } from '#shared/people/role.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { useAttendance } from './queries.ts';
import { SessionRecord } from '../record/SessionRecord.tsx';
import { SessionInfoPage } from '../../program/schedule/SessionInfoPage.tsx';
import { spanOf } from './span.ts';
import { PersonAttendance } from './PersonAttendance.tsx';

/** Who was in a session and for how long: each person's segments on one scale, and their net minutes. */
export function AttendancePage() {
  const { session = '' } = useParams();
  return <SignedIn>{(me) => <Attended session={session} isFacilitator={isA(me, 'facilitator')} />}</SignedIn>;
}

function Attended({ session, isFacilitator }: { session: string; isFacilitator: boolean }) {
  const { t } = useTranslation('attendance');
  const query = useAttendance(session);
  return (
    <SessionInfoPage title={t('title')} intro={t('intro')} query={query}>
      {(attendance) => (
        <>
          <People attendance={attendance} now={query.dataUpdatedAt} />
          {isFacilitator && <SessionRecord session={session} />}
        </>
      )}
    </SessionInfoPage>
  );
}

function People({ attendance, now }: { attendance: Attendance; now: number }) {
  const { t } = useTranslation('attendance');
  const { people } = attendance;
  const span = spanOf(attendance, now);
  return (
    <>
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
