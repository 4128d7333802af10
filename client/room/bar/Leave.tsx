import { Button, Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '#client/design/back.ts';
import { Dialog } from '#client/design/Dialog.tsx';
import { hasUnsent } from '#client/device/unsent.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useSend, useTool } from '#client/live/useTool.ts';
import { BarButton } from './BarButton.tsx';
import { GoOutButton } from './GoOutButton.tsx';
import { useWaysOut } from './useWaysOut.ts';

/** Leaving, only oneself; for facilitators also the end for everybody, as a second step of its own. Back and links out of the room ask the same. */
export function Leave({ isFacilitator }: { isFacilitator: boolean }) {
  const { t } = useTranslation('room');
  const send = useSend();
  const [step, setStep] = useState<'closed' | 'leave' | 'end'>('closed');
  const ask = () => setStep('leave');
  const { goOut, stay } = useWaysOut(ask);
  const close = () => {
    setStep('closed');
    stay();
  };
  useBack(true, ask, { isGround: true });
  return (
    <>
      <BarButton label={t('bar.leave')} word={t('bar.leave')} Icon={IconDoorExit} look="leave" onClick={ask} />
      <Dialog opened={step === 'leave'} onClose={close} title={t('leave.title')} withCloseButton={false}>
        <Stack>
          <Text>{t(isFacilitator ? 'leave.textFacilitator' : 'leave.text')}</Text>
          {hasUnsent() && <Text>{t('leave.unsent')}</Text>}
          <GoOutButton tell={() => send('presence', 'leave', {})} onGone={goOut}>
            {t(isFacilitator ? 'leave.leaveOnly' : 'leave.leave')}
          </GoOutButton>
          {isFacilitator && (
            <Button variant="default" onClick={() => setStep('end')}>
              {t('leave.endForAll')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t('leave.stay')}
          </Button>
        </Stack>
      </Dialog>
      <Dialog opened={step === 'end'} onClose={close} title={t('leave.endTitle')} withCloseButton={false}>
        <EndForAll onBack={() => setStep('leave')} />
      </Dialog>
    </>
  );
}

function EndForAll({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('room');
  const count = useTool('moderation', 'facilitator')?.endsFor ?? 0;
  return (
    <Stack>
      <Text>{t('leave.endText', { count })}</Text>
      <OrderButton tool="moderation" command="end" input={{ people: count }} color="red">
        {t('leave.end', { count })}
      </OrderButton>
      <Button variant="default" onClick={onBack} data-autofocus>
        {t('leave.back')}
      </Button>
    </Stack>
  );
}
