import { Button, Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '#client/base/design/back.ts';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { hasUnsent } from '#client/base/device/unsent.ts';
import { useSend, useTool } from '#client/live/useTool.ts';
import { numbered, theirs } from '#client/base/words/theirs.ts';
import { BarButton } from './BarButton.tsx';
import { EndForAll } from './EndForAll.tsx';
import { GoOutButton } from '../../call/GoOutButton.tsx';
import { useWaysOut } from '../../call/useWaysOut.ts';

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
  const text = useLeaveText(isFacilitator);
  return (
    <>
      <BarButton label={t('bar.leave')} word={t('bar.leave')} Icon={IconDoorExit} look="leave" onClick={ask} />
      <Dialog opened={step === 'leave'} onClose={close} title={t('leave.title')} withCloseButton={false}>
        <Stack>
          <Text>
            <Saying>{text}</Saying>
          </Text>
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
        <EndForAll onBack={() => setStep('leave')} onClose={close} />
      </Dialog>
    </>
  );
}

/** What leaving means here: after the group nobody comes back to a talk, and a guest is not left alone unawares. */
function useLeaveText(isFacilitator: boolean): string {
  const { t } = useTranslation('room');
  const hosted = useTool('aside', 'facilitator');
  const own = useTool('aside', 'participant');
  if (!isFacilitator) return t(own?.talk?.isGroupOver ? 'leave.textTalk' : 'leave.text');
  const mine = hosted?.talks.find(({ isMine, guest, facilitators }) => isMine && guest && facilitators.length === 1);
  return hosted?.isGroupOver && mine?.guest ? numbered(t('leave.textHost', { name: theirs(mine.guest.name) })) : t('leave.textFacilitator');
}
