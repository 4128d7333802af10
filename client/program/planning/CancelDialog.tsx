import { Button, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readText, useOwnDraft } from '../../base/device/useOwnDraft.ts';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { useCancel } from './queries.ts';

/** Calls a session off, with a reason for the record. */
export function CancelSession({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { value: reason, write: setReason, done } = useOwnDraft(`reason to cancel ${id}`, '', readText);
  const [isMissing, setMissing] = useState(false);
  const cancel = useCancel(id);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    cancel.mutate(reason, {
      onSuccess: () => {
        done(reason);
        notifications.show({ message: t('cancel.done') });
        void navigate('/sessions');
      },
    });
  };
  return (
    <>
      <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAsking(true)}>
        {t('cancel.open')}
      </Button>
      <FormDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('cancel.title')}
        yes={t('cancel.submit')}
        no={t('cancel.keep')}
        tells={cancel}
        onYes={submit}
      >
        <Text>{t('cancel.text')}</Text>
        <Textarea
          data-autofocus
          label={t('cancel.reason')}
          description={t('cancel.reasonHint')}
          autosize
          maxLength={300}
          value={reason}
          error={isMissing ? t('missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
    </>
  );
}
