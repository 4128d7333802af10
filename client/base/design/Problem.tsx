import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ProblemProps {
  title?: string;
  /** What happened and what to do next. */
  say: string;
  /** For support, where there is one. */
  reference?: string | undefined;
  onTryAgain?: (() => void) | undefined;
  children?: ReactNode;
}

/** Something did not work: what happened, and what to do next. Read aloud at once. */
export function Problem({ title, say, reference, onTryAgain, children }: ProblemProps) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="clay" radius="lg" icon={<IconInfoCircle aria-hidden />} {...(title ? { title } : {})} variant="light">
      <Stack gap="sm" align="flex-start">
        <Text c="var(--mantine-color-text)">{say}</Text>
        {reference && (
          <Text size="sm" c="dimmed">
            {t('reference', { ref: reference })}
          </Text>
        )}
        {(onTryAgain || children) && (
          <Group>
            {onTryAgain && <Button onClick={onTryAgain}>{t('tryAgain')}</Button>}
            {children}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
