import { Button, Group } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDevice, LocalMedia } from '../../live/media/devices.ts';
import { useLocalMedia } from '../../live/media/preview.ts';

/** Switches for one's own microphone and camera. */
export function DeviceToggles({ media }: { media: LocalMedia }) {
  const { camera, microphone } = useLocalMedia(media);
  return (
    <Group justify="center" gap="sm">
      <Toggle kind="microphone" device={microphone} onStart={() => void media.startMicrophone()} onStop={media.stopMicrophone} />
      <Toggle kind="camera" device={camera} onStart={() => void media.startCamera()} onStop={media.stopCamera} />
    </Group>
  );
}

const icons = {
  camera: { on: IconVideo, off: IconVideoOff },
  microphone: { on: IconMicrophone, off: IconMicrophoneOff },
};

interface ToggleProps {
  kind: 'camera' | 'microphone';
  device: LocalDevice;
  onStart: () => void;
  onStop: () => void;
}

function Toggle({ kind, device, onStart, onStop }: ToggleProps) {
  const { t } = useTranslation('wayIn');
  const isOn = device.state === 'on' || device.state === 'starting';
  const Icon = icons[kind][isOn ? 'on' : 'off'];
  return (
    <Button variant={isOn ? 'light' : 'default'} leftSection={<Icon aria-hidden size={20} />} onClick={isOn ? onStop : onStart}>
      {t(`${kind}${isOn ? 'Off' : 'On'}`)}
    </Button>
  );
}
