import { Button } from '@mantine/core';
import { IconCloudRain, IconVolume, IconWifi2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveState, useTool } from '#client/live/useTool.ts';
import { useCallPart, useLocalState } from '../media.tsx';
import { NotSent } from './NotSent.tsx';
import { Notice } from './Notice.tsx';

interface CallNoticesProps {
  isBlocked: boolean;
  onHear: () => void;
  isFacilitator: boolean;
}

/** What the person should know of their connection and of the session. */
export function CallNotices({ isBlocked, onHear, isFacilitator }: CallNoticesProps) {
  const { t } = useTranslation('room');
  const { phase } = useLiveState();
  const media = useCallPart((call) => call.state);
  const isSlow = useCallPart(({ streams }) => Object.values(streams).some(({ video }) => video?.quality === 'off'));
  const { camera } = useLocalState();
  const isHeld = useCallPart((call) => call.isPictureHeld) && camera.state === 'on';
  const isLocked = useTool('presence')?.isLocked ?? false;
  return (
    <>
      {phase === 'lost' && <Notice say={t('lost')} icon={<IconCloudRain aria-hidden />} isUrgent />}
      {phase === 'connected' && media === 'lost' && <Notice say={t('mediaLost')} icon={<IconCloudRain aria-hidden />} />}
      {phase === 'connected' && media === 'unsupported' && <Notice say={t('unsupported')} icon={<IconCloudRain aria-hidden />} isUrgent />}
      {isBlocked && (
        <Notice say={t('blocked')} icon={<IconVolume aria-hidden />}>
          <Button size="sm" onClick={onHear}>
            {t('hear')}
          </Button>
        </Notice>
      )}
      <NotSent />
      {isHeld && media === 'connected' && <Notice say={t('ownSlow')} icon={<IconWifi2 aria-hidden />} />}
      {isSlow && !isHeld && media === 'connected' && <Notice say={t('allSlow')} icon={<IconWifi2 aria-hidden />} />}
      {isFacilitator && isLocked && <Notice say={t('locked')} />}
    </>
  );
}
