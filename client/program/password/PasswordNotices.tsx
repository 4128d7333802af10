import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { usePasswordNoticeRead, usePasswordNotices } from './queries.ts';

/** For the owner of an account: somebody made a way into it on the server's own machine. Nothing where nobody did. */
export function PasswordNotices() {
  const { t } = useTranslation('password');
  const { data } = usePasswordNotices();
  const read = usePasswordNoticeRead();
  if (!data || data.notices.length === 0) return null;
  return (
    <Stack component="section" gap="sm" role="status" aria-label={t('notices.title')}>
      {data.notices.map(({ id, at, wasUsed }) => (
        <Alert key={id} color="orange" icon={<IconKey aria-hidden />} title={t('notices.made')}>
          <Stack gap="sm" align="flex-start">
            <Text size="sm">
              <span>{t('notices.text', { time: dayAndTime(at) })}</span> <span>{t(wasUsed ? 'notices.used' : 'notices.unused')}</span>{' '}
              <span>{t('notices.next')}</span>
            </Text>
            <Button size="compact-md" variant="default" loading={read.isPending && read.variables === id} onClick={() => read.mutate(id)}>
              {t('notices.read')}
            </Button>
          </Stack>
        </Alert>
      ))}
    </Stack>
  );
}
