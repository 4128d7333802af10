import { Button, Stack, Text } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Around a tool's part: it loads by itself, and when it breaks the session goes on without it. */
export function Part({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

/** Asking for the file again would not help: browsers remember for as long as a page is open that a module could not be had. */
function Broken() {
  const { t } = useTranslation('room');
  return (
    <Stack gap="xs" p="sm" align="flex-start">
      <Text size="sm">{t('panel.broken')}</Text>
      <Button size="xs" variant="default" onClick={() => location.reload()}>
        {t('panel.reload')}
      </Button>
    </Stack>
  );
}
