import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const QUIET_MS = 350;

/** Something is on its way. Shows nothing at first: most things come before anybody would notice. */
export function Loading({ say }: { say?: string }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center mih="40dvh" role="status">
      {isShown && (
        <Stack align="center" gap="md">
          <Loader type="dots" aria-hidden />
          <Text c="dimmed">{say ?? t('loading')}</Text>
        </Stack>
      )}
    </Center>
  );
}
