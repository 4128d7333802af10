import { Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../design/Dialog.tsx';
import { readText, useOwnDraft } from '../device/useOwnDraft.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { useCancel } from './queries.ts';

/** Calls a session off, with a reason for the record. */
export function CancelSession({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { value: reason, write: setReason, done } = useOwnDraft(`reason to cancel ${id}`, '', readText);
  const [isMissing, setMissing] = useState(false);
  const cancel = useCancel(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
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
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('cancel.title')}>
        <form onSubmit={submit} noValidate>
          <Stack>
            <Text>{t('cancel.text')}</Text>
            <ProblemOf error={cancel.error} />
            <Textarea data-autofocus label={t('cancel.reason')} description={t('cancel.reasonHint')} autosize maxLength={300} value={reason} error={isMissing ? t('missing') : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
            <Button type="submit" loading={cancel.isPending}>
              {t('cancel.submit')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel.keep')}
            </Button>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
