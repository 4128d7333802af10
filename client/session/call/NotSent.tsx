import { Button } from '@mantine/core';
import { IconEyeOff, IconMicrophoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/live/media/source.ts';
import { useCall, useCallPart } from './media.tsx';
import { Notice } from './Notice.tsx';

const sources: readonly Source[] = ['audio', 'video', 'screen'];

/** What the person switched on and others do not get, since their browser did not bring it out: nobody else can tell them. */
export function NotSent() {
  const { t } = useTranslation('room');
  const call = useCall();
  const failing = useCallPart((now) => now.failing);
  const isUp = useCallPart(({ state }) => state === 'connected');
  if (!isUp) return null;
  return sources
    .filter((source) => failing[source])
    .map((source) => (
      <Notice key={source} say={t(`notSent.${source}`)} icon={source === 'audio' ? <IconMicrophoneOff aria-hidden /> : <IconEyeOff aria-hidden />} isUrgent>
        <Button size="sm" onClick={() => call.tryAgain()}>
          {t('mend')}
        </Button>
      </Notice>
    ));
}
