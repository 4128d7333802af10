import { Button, Text } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FillingRing } from '#client/base/design/FillingRing.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useServerNow } from '#client/live/useServerNow.ts';
import { useLocal, useLocalState } from '#client/session/call/media.tsx';
import { setSound, useSoundSwitch } from './soundSwitch.ts';
import type { QuietTime } from './types.ts';

const MINUTE_MS = 60_000;

/** A quiet moment: nothing to do, and for how long. */
export function QuietNow({ view }: { view: QuietTime }) {
  const { t } = useTranslation('tools');
  const now = useServerNow(1_000);
  const isOn = useSoundSwitch();
  const minutes = Math.ceil((view.endsAt - now) / MINUTE_MS);
  return (
    <>
      <FillingRing share={(now - view.startedAt) / (view.endsAt - view.startedAt)} />
      <div style={{ flex: 1, minWidth: '11rem' }}>
        <Text fw={700}>{t('quiet.now')}</Text>
        <Text size="sm">
          <span>{t('quiet.hint')}</span> <span>{minutes > 1 ? t('quiet.endsIn', { count: minutes }) : t('quiet.lastMinute')}</span>
        </Text>
      </div>
      <MuteMe />
      <Button
        size="sm"
        variant="default"
        leftSection={isOn ? <IconVolume aria-hidden size={18} /> : <IconVolumeOff aria-hidden size={18} />}
        onClick={() => setSound(!isOn)}
      >
        {t(isOn ? 'quiet.soundOff' : 'quiet.soundOn')}
      </Button>
    </>
  );
}

export function QuietNowForFacilitator({ view }: { view: QuietTime }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <QuietNow view={view} />
      <OrderButton tool="quiet" command="end" input={{ quiet: view.id }} size="sm" variant="default">
        {t('quiet.end')}
      </OrderButton>
    </>
  );
}

/** Asks who is still heard to mute; nobody is muted by it. */
function MuteMe() {
  const { t } = useTranslation('tools');
  const local = useLocal();
  if (useLocalState().microphone.state !== 'on') return null;
  return (
    <Button size="sm" variant="light" onClick={local.stopMicrophone} title={t('quiet.mute')}>
      {t('quiet.muteMe')}
    </Button>
  );
}
