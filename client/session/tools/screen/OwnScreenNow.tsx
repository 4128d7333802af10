import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { canCapture } from './capture.ts';
import { NotShown } from './NotShown.tsx';
import type { ScreenView } from './types.ts';
import { useShare } from './useShare.ts';

/** A person's own part: asked to show something, or showing it. */
export function OwnScreenNow({ view }: { view: ScreenView }) {
  return view.isMine ? <Sharing /> : view.isAsked ? <Asked /> : null;
}

function Sharing() {
  const { t } = useTranslation('tools');
  const { state, stop } = useShare();
  return (
    <>
      <Text fw={700} role="status" style={{ flex: 1, minWidth: '12rem' }}>
        {t(state === 'held' ? 'screen.held' : 'screen.sharing')}
      </Text>
      <Button size="sm" color="red" onClick={stop}>
        {t('screen.stop')}
      </Button>
    </>
  );
}

function Asked() {
  const { t } = useTranslation('tools');
  const { state, refusal, problem, share } = useShare();
  const isAble = canCapture();
  return (
    <>
      <Text style={{ flex: 1, minWidth: '12rem' }}>{t(isAble ? 'screen.asked' : 'screen.askedUnable')}</Text>
      {isAble && (
        <Button size="sm" loading={state === 'choosing'} onClick={() => void share()}>
          {t('screen.choose')}
        </Button>
      )}
      <OrderButton tool="screen" command="decline" input={{}} size="sm" variant="default">
        {t('screen.decline')}
      </OrderButton>
      <Refused refusal={refusal} />
      <NotShown problem={problem} />
    </>
  );
}
