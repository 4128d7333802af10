import { IconCloudRain, IconWifi2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveState, useTool } from '#client/live/useTool.ts';
import { pictureOf } from '#client/live/media/pictureOf.ts';
import { useCallPart, useLocalState } from '../../call/media.tsx';
import { HeldBackNotice } from '../../call/HeldBackNotice.tsx';
import { NotSent } from '../../call/NotSent.tsx';
import { Notice } from '../../call/Notice.tsx';

/** What the person should know of their connection and of the session. */
export function CallNotices({ isFacilitator }: { isFacilitator: boolean }) {
  const { t } = useTranslation('room');
  const { phase } = useLiveState();
  const media = useCallPart((call) => call.state);
  const isSlow = useCallPart(({ streams }) =>
    Object.values(streams).some(({ video, screen }) => [video, screen].some((picture) => pictureOf(picture).note === 'ownLine')),
  );
  const isStuck = useCallPart((call) => call.isStuck);
  const { camera } = useLocalState();
  const isHeld = useCallPart((call) => call.isPictureHeld) && camera.state === 'on';
  const isLocked = useTool('presence')?.isLocked ?? false;
  return (
    <>
      {phase === 'lost' && <Notice say={t('lost')} icon={<IconCloudRain aria-hidden />} isUrgent />}
      {phase === 'connected' && isStuck && <Notice say={t('mediaStuck')} icon={<IconCloudRain aria-hidden />} isUrgent />}
      {phase === 'connected' && media === 'lost' && !isStuck && <Notice say={t('mediaLost')} icon={<IconCloudRain aria-hidden />} />}
      {phase === 'connected' && media === 'unsupported' && <Notice say={t('unsupported')} icon={<IconCloudRain aria-hidden />} isUrgent />}
      <HeldBackNotice />
      <NotSent />
      {isHeld && media === 'connected' && <Notice say={t('ownSlow')} icon={<IconWifi2 aria-hidden />} />}
      {isSlow && !isHeld && media === 'connected' && <Notice say={t('allSlow')} icon={<IconWifi2 aria-hidden />} />}
      {isFacilitator && isLocked && <Notice say={t('locked')} />}
    </>
  );
}
