import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsersMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { clockTime, longDay, isSameDay } from '../../base/design/clockTime.ts';
import { useClinicNotices, useNoticeSeen } from '../../base/http/noticeQueries.ts';

/** For managers, before anything else: what somebody has to look after now. Nothing where there is nothing. */
export function ClinicNotices() {
  const { t } = useTranslation('today');
  const { data } = useClinicNotices();
  const seen = useNoticeSeen();
  if (!data || data.notices.length === 0) return null;
  return (
    <Stack component="section" gap="sm" role="status" aria-label={t('notices.title')}>
      {data.notices.map(({ id, what, at, sessionTitle }) => (
        <Alert
          key={id}
          color="orange"
          icon={<IconUsersMinus aria-hidden />}
          title={<Saying>{(theirs) => t(`notices.${what}`, { title: theirs(sessionTitle) })}</Saying>}
        >
          <Stack gap="sm" align="flex-start">
            <Text size="sm">
              <Saying>
                {(theirs) => t('notices.since', { time: isSameDay(at, Date.now()) ? theirs(clockTime(at)) : `${longDay(at)}, ${theirs(clockTime(at))}` })}
              </Saying>{' '}
              <span>{t(`notices.${what}Text`)}</span>
            </Text>
            <Button size="compact-md" variant="default" loading={seen.isPending && seen.variables === id} onClick={() => seen.mutate(id)}>
              {t('notices.seen')}
            </Button>
          </Stack>
        </Alert>
      ))}
    </Stack>
  );
}
