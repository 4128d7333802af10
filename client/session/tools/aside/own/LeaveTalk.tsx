import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { useOrder } from '#client/live/useTool.ts';

/** Leaves a talk after the group, from which no way leads back; so it is asked first. */
export function LeaveTalk() {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  const leave = useOrder('aside', 'return');
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('aside.leaveTalk')}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('aside.leaveTalkTitle')}
        yes={t('aside.leaveTalk')}
        no={t('aside.goOn')}
        tells={leave}
        onYes={() => void leave.give({})}
      >
        <Text>{t('aside.leaveTalkText')}</Text>
      </Confirm>
    </>
  );
}
