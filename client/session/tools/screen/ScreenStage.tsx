import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { pictureOf } from '#client/live/media/pictureOf.ts';
import { useVideo } from '#client/live/media/preview.ts';
import { screenLayerFor } from '#client/session/call/layerFor.ts';
import { useCall, useCallPart } from '#client/session/call/media.tsx';
import type { ScreenView } from './types.ts';
import './screen.css';

/** Somebody else's screen, large, and whose it is. */
export function ScreenStage({ view: { sharer } }: { view: ScreenView }) {
  const { t } = useTranslation('tools');
  const { byId, self } = usePeople();
  if (sharer === null) return null;
  const name = byId(sharer)?.name ?? '';
  return (
    <div className="screen">
      <div className="screen-head">
        <Title order={2} fz="md" className="screen-title">
          <Saying>{(theirs) => t('screen.of', { name: theirs(name) })}</Saying>
        </Title>
        {self?.role === 'facilitator' && (
          <OrderButton tool="screen" command="stopFor" input={{ member: sharer }} size="compact-md" variant="default">
            {t('screen.stopFor')}
          </OrderButton>
        )}
      </div>
      <Picture sharer={sharer} name={name} />
    </div>
  );
}

function Picture({ sharer, name }: { sharer: string; name: string }) {
  const { t } = useTranslation('tools');
  const call = useCall();
  const stream = useCallPart(({ streams }) => streams[sharer]?.screen);
  const box = useRef<HTMLDivElement>(null);
  const isLost = useCallPart(({ state }) => state === 'lost');
  const { track, note } = pictureOf(stream);
  const isShown = track !== null && !isLost;
  const video = useVideo(isLost ? null : (stream?.track ?? null));

  // Only what this screen can show is sent to it, and nothing while the page is out of sight.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const tell = () =>
      call.showTiles({ [sharer]: { screen: screenLayerFor(element.offsetWidth, window.devicePixelRatio, document.visibilityState === 'visible') } });
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
      call.showTiles({ [sharer]: { screen: null } });
    };
  }, [call, sharer]);

  return (
    <div className="screen-picture" ref={box}>
      {stream && !isLost && <video ref={video} data-screen={sharer} aria-label={t('screen.of', { name })} autoPlay muted playsInline disablePictureInPicture />}
      {!isShown && (
        <Text className="screen-wait" role="status">
          {t(note === 'ownLine' ? 'screen.slow' : note === 'taken' ? 'screen.taken' : note === 'absent' ? 'screen.absent' : 'screen.coming')}
        </Text>
      )}
    </div>
  );
}
