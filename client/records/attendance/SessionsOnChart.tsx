import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { attendance } from '#shared/records/attendance/api.ts';
import { useAsk } from '../../base/http/use.ts';
import { ChartPart } from '../../base/design/ChartPart.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Loaded } from '../../base/http/Loaded.tsx';

/** Sessions that somebody has or had, and how long they were there. */
export function SessionsOnChart({ person }: { person: string }) {
  const { t } = useTranslation('care');
  return (
    <Loaded query={useAsk(attendance.ofPerson, { params: { id: person } })}>
      {({ sessions }) => (
        <ChartPart title={t('sessionsTitle')} empty={t('sessionsNone')} isEmpty={sessions.length === 0}>
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {sessions.map(({ id, title, startsAt, minutes, isOver, isLed }) => (
              <Paper key={id} component="li" className="hearth-card" p="md">
                {minutes === null || !isLed ? (
                  <Text fw={700}>
                    <TheirWords>{title}</TheirWords>
                  </Text>
                ) : (
                  <Anchor component={Link} to={`/session/${id}/attendance`} fw={700}>
                    <TheirWords>{title}</TheirWords>
                  </Anchor>
                )}
                <Text size="sm">
                  <span>{dayAndTime(startsAt)}</span> ·{' '}
                  <span>{minutes === null ? t('toCome') : minutes === 0 ? t(isOver ? 'notThere' : 'notThereYet') : t('wasThere', { count: minutes })}</span>
                </Text>
              </Paper>
            ))}
          </Stack>
        </ChartPart>
      )}
    </Loaded>
  );
}
