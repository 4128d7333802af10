import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasWebAudio } from '../../live/media/abilities.ts';
import type { LocalMedia } from '../../live/media/devices.ts';
import { useLocalMedia } from '../../live/media/preview.ts';
import { DeviceSelect } from './DeviceSelect.tsx';
import { DeviceToggles } from './DeviceToggles.tsx';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { Level } from './Level.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { SpeakerTest } from './SpeakerTest.tsx';
import { TakenNotice } from './TakenNotice.tsx';

/** Everything about one's own camera, microphone and speaker. On the way in, and again whenever it is needed. */
export function DeviceSettings({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('wayIn');
  const { camera, microphone, speaker, blur } = useLocalMedia(media);
  return (
    <Stack>
      <OwnPicture camera={camera} />
      <DeviceToggles media={media} />
      {(camera.state === 'starting' || microphone.state === 'starting') && camera.devices.every(({ label }) => label === '') && (
        <Text size="sm" role="status">
          {t('askPermission')}
        </Text>
      )}
      {camera.problem && <DeviceTrouble kind="camera" problem={camera.problem} onTryAgain={() => void media.startCamera()} />}
      {microphone.problem && <DeviceTrouble kind="microphone" problem={microphone.problem} onTryAgain={() => void media.startMicrophone()} />}
      {camera.problem && microphone.problem && <Text>{t('withoutBoth')}</Text>}
      <TakenNotice media={{ camera, microphone }} />
      {microphone.state === 'on'
        ? hasWebAudio() && !microphone.isTaken && <Level media={media} />
        : microphone.state === 'off' && (
            <Text size="sm" c="dimmed">
              {t('microphoneIsOff')}
            </Text>
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
      {hasWebAudio() && <SpeakerTest media={media} speaker={speaker} />}
    </Stack>
  );
}
