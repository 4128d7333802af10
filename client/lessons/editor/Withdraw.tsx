import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '#client/design/Dialog.tsx';
import { ProblemOf } from '#client/http/ProblemOf.tsx';
import { useWithdrawLesson } from '../queries.ts';

/** Takes the clinic's own lesson away, after saying what that means. */
export function Withdraw({ id, isBuiltIn }: { id: string; isBuiltIn: boolean }) {
  const { t } = useTranslation('lessons');
  const [isAsking, setAsking] = useState(false);
  const withdraw = useWithdrawLesson();
  const navigate = useNavigate();
  const onConfirm = () =>
    withdraw.mutate(id, {
      onSuccess: () => {
        notifications.show({ message: t('withdrawn') });
        void navigate('/learn');
      },
    });
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('withdrawTitle')} withCloseButton={false}>
        <Stack gap="md">
          <Text>{t(isBuiltIn ? 'withdrawToBuiltIn' : 'withdrawText')}</Text>
          <ProblemOf error={withdraw.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel', { ns: 'common' })}
            </Button>
            <Button loading={withdraw.isPending} onClick={onConfirm}>
              {t('withdrawConfirm')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </div>
  );
}
