import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attendance, AttendanceSegmentView } from '#shared/records/attendance/answers.ts';
import { UNITED_STATES } from '#shared/people/place.ts';
import { kindOfPlace } from '#shared/live/roster.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '../../base/design/clockTime.ts';
import { placeOf, type Span } from './span.ts';
import './attendance.css';

interface PersonAttendanceProps {
  person: Attendance['people'][number];
  span: Span;
  now: number;
}

/** One person's time in the session: drawn on the scale, and in words. */
export function PersonAttendance({ person, span, now }: PersonAttendanceProps) {
  const { t } = useTranslation('attendance');
  const { name, email, role, segments, netMinutes, asideMinutes, isHere } = person;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={2} fz="md">
          <TheirWords>{name}</TheirWords>{' '}
          <Text component="span" size="sm" c="dimmed">
            <span>{t(`role.${role}`, { ns: 'common' })}</span>
            <span>{isHere && ` · ${t('here')}`}</span> · <TheirWords>{email}</TheirWords>
          </Text>
        </Title>
        <Text fw={700}>
          <span>{segments.length === 0 ? t(now < span.to ? 'notYet' : 'absent') : t('minutes', { count: netMinutes })}</span>
          {asideMinutes > 0 && <Text component="span" size="sm" c="dimmed">{` · ${t('aside', { count: asideMinutes })}`}</Text>}
        </Text>
      </Group>
      <PlaceSaid person={person} />
      {segments.length > 0 && (
        <>
          <div aria-hidden className="attendance-scale">
            {segments.map((segment, index) => {
              const { left, width } = placeOf(segment, span, now);
              return <span key={index} style={{ insetInlineStart: `${left}%`, inlineSize: `max(3px, ${width}%)` }} />;
            })}
          </div>
          <Group aria-hidden justify="space-between">
            <Text size="xs" c="dimmed" translate="no">
              {clockTime(span.from)}
            </Text>
            <Text size="xs" c="dimmed" translate="no">
              {clockTime(span.to)}
            </Text>
          </Group>
          <ul className="attendance-segments" aria-label={t('segments', { name })}>
            {segments.map((segment, index) => (
              <Segment key={index} segment={segment} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** State and kind of place; and why somebody was let in who did not say. */
function PlaceSaid({ person: { place, letIn } }: Pick<PersonAttendanceProps, 'person'>) {
  const { t } = useTranslation('attendance');
  return (
    <>
      {place && (
        <Text size="sm">
          <Saying>
            {(theirs) => t('placeSaid', { where: [place.state, place.country === UNITED_STATES ? '' : place.country].filter(Boolean).map(theirs).join(', ') })}
          </Saying>
          <span>{` · ${t(`placeKindIs.${place.kind}`, { ns: 'wayIn' })}`}</span>
        </Text>
      )}
      {letIn && (
        <Text size="sm">
          <Saying>{(theirs) => t('letIn', { by: theirs(letIn.by), time: theirs(clockTime(letIn.at)), reason: theirs(letIn.reason) })}</Saying>
        </Text>
      )}
    </>
  );
}

function Segment({ segment: { joinedAt, leftAt, place, endReason } }: { segment: AttendanceSegmentView }) {
  const { t } = useTranslation('attendance');
  const time = leftAt ? t('from', { from: theirs(clockTime(joinedAt)), to: theirs(clockTime(leftAt)) }) : t('until', { from: theirs(clockTime(joinedAt)) });
  const known = ['left', 'disconnected', 'removed', 'sentBack', 'ended', 'moved'] as const;
  const reason = known.find((one) => one === endReason);
  return (
    <Text component="li" size="sm">
      <Saying>{time}</Saying>
      <span>{` · ${t(`place.${kindOfPlace(place)}`)}`}</span>
      <span>{reason && ` · ${t(`reason.${reason}`)}`}</span>
    </Text>
  );
}
