import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Confirm } from '#client/base/http/Confirm.tsx';
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
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('withdrawTitle')}
        yes={t('withdrawConfirm')}
        no={t('cancel', { ns: 'common' })}
        tells={withdraw}
        onYes={onConfirm}
      >
        <Text>{t(isBuiltIn ? 'withdrawToBuiltIn' : 'withdrawText')}</Text>
      </Confirm>
    </div>
  );
}
