import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDevice, LocalMedia } from '../media/devices.ts';
import { useLocalMedia } from '../media/preview.ts';
import { DeviceSelect } from './DeviceSelect.tsx';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { Level } from './Level.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { SpeakerTest } from './SpeakerTest.tsx';

/** Everything about one's own camera, microphone and speaker. On the way in, and again whenever it is needed. */
export function DeviceSettings({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('wayIn');
  const { camera, microphone, speaker, blur } = useLocalMedia(media);
  return (
    <Stack>
      <OwnPicture camera={camera} />
      <Group justify="center" gap="sm">
        <Toggle kind="microphone" device={microphone} onStart={() => void media.startMicrophone()} onStop={media.stopMicrophone} />
        <Toggle kind="camera" device={camera} onStart={() => void media.startCamera()} onStop={media.stopCamera} />
      </Group>
      {(camera.state === 'starting' || microphone.state === 'starting') && camera.devices.every(({ label }) => label === '') && (
        <Text size="sm" role="status">
          {t('askPermission')}
        </Text>
      )}
      {camera.problem && <DeviceTrouble kind="camera" problem={camera.problem} onTryAgain={() => void media.startCamera()} />}
      {microphone.problem && (
        <DeviceTrouble kind="microphone" problem={microphone.problem} onTryAgain={() => void media.startMicrophone()} />
      )}
      {camera.problem && microphone.problem && <Text>{t('withoutBoth')}</Text>}
      {microphone.state === 'on' ? (
        <Level media={media} />
      ) : (
        microphone.state === 'off' && (
          <Text size="sm" c="dimmed">
            {t('microphoneIsOff')}
          </Text>
        )
      )}
      <DeviceSelect media={media} kind="microphone" {...microphone} />
      <DeviceSelect media={media} kind="camera" {...camera} />
      <Switch
        size="md"
        label={t('blur')}
        description={blur === 'starting' && camera.state === 'starting' ? t('blurStarting') : undefined}
        checked={blur !== 'off'}
        onChange={({ currentTarget }) => void media.setBlur(currentTarget.checked)}
      />
      {(blur === 'unsupported' || blur === 'tooSlow') && (
        <Text role="alert" size="sm">
          {t(blur === 'unsupported' ? 'blurUnsupported' : 'blurTooSlow')}
        </Text>
      )}
      <SpeakerTest media={media} speaker={speaker} />
    </Stack>
  );
}

const icons = {
  camera: { on: IconVideo, off: IconVideoOff },
  microphone: { on: IconMicrophone, off: IconMicrophoneOff },
};

function Toggle({ kind, device, onStart, onStop }: { kind: 'camera' | 'microphone'; device: LocalDevice; onStart: () => void; onStop: () => void }) {
  const { t } = useTranslation('wayIn');
  const isOn = device.state === 'on' || device.state === 'starting';
  const Icon = icons[kind][isOn ? 'on' : 'off'];
  return (
    <Button
      variant={isOn ? 'light' : 'default'}
      leftSection={<Icon aria-hidden size={20} />}
      loading={device.state === 'starting' && device.track !== null}
      onClick={isOn ? onStop : onStart}
    >
      {t(`${kind}${isOn ? 'Off' : 'On'}`)}
    </Button>
  );
}
