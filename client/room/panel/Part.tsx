import { Button, Group, Stack, Text } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Around a tool's part: it loads by itself, and when it breaks the session goes on without it, until it is asked for again. */
export function Part({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean; times: number }> {
  override state = { isBroken: false, times: 0 };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    const { isBroken, times } = this.state;
    return isBroken ? <Broken times={times} onAgain={() => this.setState({ isBroken: false, times: times + 1 })} /> : this.props.children;
  }
}

/** What helps in the end is the whole page anew: some browsers remember that a file could not be had. */
function Broken({ times, onAgain }: { times: number; onAgain: () => void }) {
  const { t } = useTranslation('room');
  return (
    <Stack gap="xs" p="sm" align="flex-start">
      <Text size="sm">{t(times === 0 ? 'panel.broken' : 'panel.stillBroken')}</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onAgain}>
          {t('tryAgain', { ns: 'common' })}
        </Button>
        {times > 0 && (
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {t('panel.reload')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
