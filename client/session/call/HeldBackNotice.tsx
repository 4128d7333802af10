import { Button } from '@mantine/core';
import { IconEye, IconVolume } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { heldBack, playAll } from '#client/live/media/playback.ts';
import { Notice } from './Notice.tsx';

/** As long as any voice or picture waits for a tap: what is missing, and the tap. */
export function HeldBackNotice() {
  const { t } = useTranslation('room');
  const { sound, picture } = useSyncExternalStore(heldBack.subscribe, heldBack.getSnapshot);
  if (!sound && !picture) return null;
  const Icon = sound ? IconVolume : IconEye;
  return (
    <Notice say={t(sound ? 'blocked' : 'unseen')} icon={<Icon aria-hidden />}>
      <Button size="sm" onClick={playAll}>
        {t(sound ? 'hear' : 'see')}
      </Button>
    </Notice>
  );
}
