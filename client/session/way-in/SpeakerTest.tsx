import { Button, Group, Stack, Text } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../base/design/Problem.tsx';
import type { LocalMedia, LocalMediaState } from '../../live/media/devices.ts';
import { canChooseSpeaker, playTestTone } from '../../live/media/preview.ts';
import { DeviceSelect } from './DeviceSelect.tsx';

/** Chooses the speaker, where browsers allow that, and plays something on it. */
export function SpeakerTest({ media, speaker }: { media: LocalMedia; speaker: LocalMediaState['speaker'] }) {
  const { t } = useTranslation('wayIn');
  const [state, setState] = useState<'idle' | 'playing' | 'failed'>('idle');
  const play = async () => {
    setState('playing');
    try {
      await playTestTone(speaker.chosen);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Stack gap="xs">
      {canChooseSpeaker() && <DeviceSelect media={media} kind="speaker" {...speaker} />}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconVolume aria-hidden size={20} />}
          aria-disabled={state === 'playing'}
          onClick={() => state !== 'playing' && void play()}
        >
          {t(state === 'playing' ? 'testingSpeaker' : 'testSpeaker')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('testSpeakerHint')}
        </Text>
      </Group>
      {state === 'failed' && <Problem say={t('testSpeakerFailed')} />}
    </Stack>
  );
}
