import { PasswordInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { useProve } from './queries.ts';

interface ProveAgainProps {
  by: 'code' | 'password';
  onAnswer: (isThem: boolean) => void;
}

/** Once more, please: asked before what matters, over whatever page is open. */
export function ProveAgain({ by, onAnswer }: ProveAgainProps) {
  const { t } = useTranslation('factor');
  const prove = useProve();
  const [typed, setTyped] = useState('');
  const change = ({ currentTarget }: { currentTarget: HTMLInputElement }) => setTyped(currentTarget.value);
  return (
    <FormDialog
      onClose={() => onAnswer(false)}
      title={t('prove.title')}
      yes={t('prove.yes')}
      no={t('prove.no')}
      tells={prove}
      isRight={typed.trim() !== ''}
      onYes={() => prove.mutate({ [by]: typed }, { onSuccess: () => onAnswer(true) })}
    >
      <Text>{t(by === 'code' ? 'prove.byCode' : 'prove.byPassword')}</Text>
      {by === 'code' ? (
        <TextInput label={t('prove.code')} value={typed} onChange={change} autoComplete="one-time-code" maxLength={40} data-autofocus />
      ) : (
        <PasswordInput label={t('prove.password')} value={typed} onChange={change} autoComplete="current-password" data-autofocus />
      )}
    </FormDialog>
  );
}
