import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useSend, useTool } from '#client/live/useTool.ts';
import { BarButton } from './BarButton.tsx';

const ANSWER_WITHIN_MS = 2_500;

/** Leaving, only oneself; for facilitators also the end for everybody, as a second step of its own. */
export function Leave({ isFacilitator }: { isFacilitator: boolean }) {
  const { t } = useTranslation('room');
  const [step, setStep] = useState<'closed' | 'leave' | 'end'>('closed');
  const close = () => setStep('closed');
  return (
    <>
      <BarButton label={t('bar.leave')} word={t('bar.leave')} Icon={IconDoorExit} look="leave" onClick={() => setStep('leave')} />
      <Modal opened={step === 'leave'} onClose={close} title={t('leave.title')} withCloseButton={false}>
        <Stack>
          <Text>{t(isFacilitator ? 'leave.textFacilitator' : 'leave.text')}</Text>
          <LeaveButton isFacilitator={isFacilitator} />
          {isFacilitator && (
            <Button variant="default" onClick={() => setStep('end')}>
              {t('leave.endForAll')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t('leave.stay')}
          </Button>
        </Stack>
      </Modal>
      <Modal opened={step === 'end'} onClose={close} title={t('leave.endTitle')} withCloseButton={false}>
        <EndForAll onBack={() => setStep('leave')} />
      </Modal>
    </>
  );
}

function LeaveButton({ isFacilitator }: { isFacilitator: boolean }) {
  const { t } = useTranslation('room');
  const send = useSend();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!isLeaving) return;
    void send('presence', 'leave', {});
    // Somebody without a connection must be able to go as well; the page then lets go of everything.
    const timer = setTimeout(() => void navigate('/'), ANSWER_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [isLeaving, send, navigate]);
  return (
    <Button loading={isLeaving} onClick={() => setLeaving(true)} data-autofocus>
      {t(isFacilitator ? 'leave.leaveOnly' : 'leave.leave')}
    </Button>
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
