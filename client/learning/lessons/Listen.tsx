import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/learning/lessons/lesson.ts';
import { spokenPage } from '#shared/learning/lessons/reading.ts';
import { canSpeak, useSpeech } from './useSpeech.ts';

/** Reads a page aloud: play, pause, stop. Nothing where the browser cannot. */
export function Listen({ page }: { page: Page }) {
  return canSpeak() ? <Player page={page} /> : null;
}

function Player({ page }: { page: Page }) {
  const { t } = useTranslation('lessons');
  const { state, hasFailed, play, pause, stop } = useSpeech(spokenPage(page));
  return (
    <Group gap="xs" role="group" aria-label={t('listenGroup')}>
      {state === 'speaking' ? (
        <Button size="sm" variant="default" leftSection={<IconPlayerPause aria-hidden size={18} />} onClick={pause}>
          {t('pause')}
        </Button>
      ) : (
        <Button
          size="sm"
          variant="default"
          leftSection={state === 'paused' ? <IconPlayerPlay aria-hidden size={18} /> : <IconVolume aria-hidden size={18} />}
          onClick={play}
        >
          {t(state === 'paused' ? 'goOnListening' : 'listen')}
        </Button>
      )}
      {state !== 'silent' && (
        <Button size="sm" variant="default" leftSection={<IconPlayerStop aria-hidden size={18} />} onClick={stop}>
          {t('stop')}
        </Button>
      )}
      <Text role="status" size="sm" c="dimmed" style={hasFailed ? {} : { display: 'none' }}>
        {hasFailed && t('listenFailed')}
      </Text>
    </Group>
  );
}
