import { Loader, Text } from '@mantine/core';
import { IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDevice } from '../../live/media/devices.ts';
import { useVideo } from '../../live/media/preview.ts';
import './way-in.css';

/** The person's own picture, as a mirror shows it. */
export function OwnPicture({ camera: { state, track: opened, isTaken } }: { camera: LocalDevice }) {
  const { t } = useTranslation('wayIn');
  const track = isTaken ? null : opened;
  const video = useVideo(track);
  return (
    <div className="own-picture">
      {track && <video ref={video} muted playsInline autoPlay aria-label={t('preview')} />}
      {!track && state === 'starting' && (
        <div>
          <Loader type="dots" color="gray.4" aria-hidden />
          <Text c="inherit">{t('cameraStarting')}</Text>
        </div>
      )}
      {!track && state !== 'starting' && (
        <div>
          <IconVideoOff aria-hidden size={36} stroke={1.5} />
          <Text c="inherit">{t(isTaken ? 'cameraIsTaken' : 'cameraIsOff')}</Text>
        </div>
      )}
    </div>
  );
}
