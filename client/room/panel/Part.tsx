import { Text } from '@mantine/core';
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

function Broken() {
  const { t } = useTranslation('room');
  return (
    <Text size="sm" c="dimmed" p="sm">
      {t('panel.broken')}
    </Text>
  );
}
