import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { longDay } from '../../base/design/clockTime.ts';
import { useFactorState } from './queries.ts';

/** For staff whose account is older than second factors: until when they have to have one. */
export function FactorDue() {
  const { t } = useTranslation('factor');
  const { data } = useFactorState();
  if (!data || data.codesLeft !== null || !data.isRequired || data.dueAt === null) return null;
  return (
    <Alert role="status" color="orange" icon={<IconShieldLock aria-hidden />} title={t('due.title', { day: longDay(data.dueAt) })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('due.text')}</Text>
        <Button component={Link} to="/second-factor" size="compact-md" variant="default">
          {t('due.go')}
        </Button>
      </Stack>
    </Alert>
  );
}
