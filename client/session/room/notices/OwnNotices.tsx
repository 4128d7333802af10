import { Button } from '@mantine/core';
import { IconCameraOff, IconMicrophoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDevice } from '#client/live/media/devices.ts';
import { useLocal, useLocalState } from '../../call/media.tsx';
import type { OwnMedia } from '../../call/useOwnMedia.ts';
import { deviceWord } from '#client/session/way-in/deviceWord.ts';
import { howToMend } from '#client/session/way-in/howToMend.ts';
import { useSilentMicrophone } from '../../call/useSilentMicrophone.ts';
import { Notice } from '../../call/Notice.tsx';

/** What the person should know of their own microphone and camera. */
export function OwnNotices({ own, onDevices }: { own: OwnMedia; onDevices: () => void }) {
  const { t } = useTranslation('room');
  const isSilent = useSilentMicrophone();
  const local = useLocal();
  const { camera, microphone } = useLocalState();
  if (own.isAway) return null;
  return (
    <>
      {own.isAskedToUnmute ? (
        <Notice say={t('askedToUnmute')} icon={<IconMicrophoneOff aria-hidden />}>
          <Button size="sm" onClick={own.toggleMic}>
            {t('unmuteNow')}
          </Button>
          <Button size="sm" variant="default" onClick={own.stayMuted}>
            {t('notNow')}
          </Button>
        </Notice>
      ) : (
        own.isMuted && (
          <Notice say={t('muted')} icon={<IconMicrophoneOff aria-hidden />}>
            <Button size="sm" variant="default" onClick={own.toggleMic}>
              {t('unmute')}
            </Button>
          </Notice>
        )
      )}
      {own.isVideoStopped && (
        <Notice say={t('videoStopped')} icon={<IconCameraOff aria-hidden />}>
          <Button size="sm" variant="default" onClick={own.toggleCamera}>
            {t('startVideo')}
          </Button>
        </Notice>
      )}
      {isSilent && (
        <Notice say={t('silent')} icon={<IconMicrophoneOff aria-hidden />}>
          <Button size="sm" variant="default" onClick={onDevices}>
            {t('chooseDevice')}
          </Button>
        </Notice>
      )}
      <Taken kind="camera" isTaken={camera.isTaken} />
      <Taken kind="microphone" isTaken={microphone.isTaken} />
      <Failure device={camera} kind="camera" onMend={() => void local.startCamera()} />
      <Failure device={microphone} kind="microphone" onMend={() => void local.startMicrophone()} />
    </>
  );
}

/** The system took a device that is on: it comes back by itself. */
function Taken({ kind, isTaken }: { kind: 'camera' | 'microphone'; isTaken: boolean }) {
  const { t } = useTranslation('wayIn');
  const Icon = kind === 'camera' ? IconCameraOff : IconMicrophoneOff;
  return isTaken && <Notice say={t(`taken.${deviceWord(navigator.userAgent)}.${kind}`)} icon={<Icon aria-hidden />} />;
}

/** A device that did not start or stopped by itself, with the way to mend it. */
function Failure({ device: { state, problem }, kind, onMend }: { device: LocalDevice; kind: 'camera' | 'microphone'; onMend: () => void }) {
  const { t } = useTranslation('room');
  const { t: ofWayIn } = useTranslation('wayIn');
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (state !== 'failed' || !problem || dismissed === problem) return null;
  return (
    <Notice say={[ofWayIn(`problem.${kind}.${problem}`), howToMend(ofWayIn, problem)].filter(Boolean).join(' ')} onDismiss={() => setDismissed(problem)}>
      <Button size="sm" variant="default" onClick={onMend}>
        {t('mend')}
      </Button>
    </Notice>
  );
}
