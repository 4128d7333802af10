import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../call/useOwnMedia.ts';
import { Notice } from '../../call/Notice.tsx';

/** As long as somebody is away: what the others see, and the way back. */
export function AwayNotice({ own }: { own: OwnMedia }) {
  const { t } = useTranslation('room');
  if (!own.isAway) return null;
  return (
    <Notice say={`${t('away.title')}. ${t('away.text')}`} icon={<IconPlayerPause aria-hidden />}>
      <Button size="sm" onClick={own.toggleAway} aria-label={t('away.return')}>
        {t('away.comeBack')}
      </Button>
    </Notice>
  );
}
