import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../../base/design/back.ts';
import { Dialog } from '../../base/design/Dialog.tsx';
import { useSend } from '../../live/useTool.ts';
import { GoOutButton } from '../call/GoOutButton.tsx';
import { useWaysOut } from '../call/useWaysOut.ts';

/** Back, and links that lead out of the waiting room, ask first: the place in line would be gone, and who wanted only to close something stays. */
export function LeaveLine() {
  const { t } = useTranslation('waiting');
  const [isAsking, setAsking] = useState(false);
  const send = useSend();
  const ask = () => setAsking(true);
  const { goOut, stay } = useWaysOut(ask);
  useBack(true, ask, { isGround: true });
  const close = () => {
    setAsking(false);
    stay();
  };
  return (
    <Dialog opened={isAsking} onClose={close} title={t('leaveTitle')} withCloseButton={false}>
      <Stack>
        <Text>{t('leaveLine')}</Text>
        <GoOutButton tell={() => send('waitingRoom', 'leaveLine', {})} onGone={goOut}>
          {t('leave')}
        </GoOutButton>
        <Button variant="default" onClick={close}>
          {t('keepWaiting')}
        </Button>
      </Stack>
    </Dialog>
  );
}
