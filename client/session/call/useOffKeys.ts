import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import type { OwnMedia } from './useOwnMedia.ts';

/** What single letters do with the own devices: off at once, never on. Who is seen and heard decides so with the button. */
export function useOffKeys({ isOn, isStarting, toggleMic, toggleCamera }: Pick<OwnMedia, 'isOn' | 'isStarting' | 'toggleMic' | 'toggleCamera'>): {
  mic: () => void;
  camera: () => void;
} {
  const { t } = useTranslation('room');
  return {
    mic: () => (isOn.mic || isStarting.mic ? toggleMic() : announce(t('shortcuts.micStaysOff'))),
    camera: () => (isOn.camera || isStarting.camera ? toggleCamera() : announce(t('shortcuts.cameraStaysOff'))),
  };
}
