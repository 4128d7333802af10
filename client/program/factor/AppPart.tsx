import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorState, NewApp } from '#shared/program/factor/api.ts';
import { Section } from '../../base/design/Section.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { QrPicture } from './QrPicture.tsx';
import { useBeginApp, useConfirmApp, useRemoveApp } from './queries.ts';
import './codes.css';

interface AppPartProps {
  state: FactorState;
  onCodes: (codes: readonly string[]) => void;
}

/** An authenticator app: set up, changed for another, removed. */
export function AppPart({ state, onCodes }: AppPartProps) {
  const { t } = useTranslation('factor');
  const begin = useBeginApp();
  const [app, setApp] = useState<NewApp | null>(null);
  const done = (codes: readonly string[]) => {
    setApp(null);
    if (codes.length > 0) onCodes(codes);
    else notifications.show({ message: t('app.done') });
  };
  return (
    <Section title={t('app.title')}>
      <Text>{t(state.hasApp ? 'app.isSet' : 'app.text')}</Text>
      <ProblemOf error={begin.error} />
      {app ? (
        <Show app={app} onDone={done} />
      ) : (
        <Group>
          <Button variant={state.hasApp ? 'default' : 'filled'} loading={begin.isPending} onClick={() => begin.mutate(undefined, { onSuccess: setApp })}>
            {t(state.hasApp ? 'app.another' : 'app.begin')}
          </Button>
          {state.hasApp && <Remove />}
        </Group>
      )}
    </Section>
  );
}

function Show({ app, onDone }: { app: NewApp; onDone: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('factor');
  const confirm = useConfirmApp();
  const { form, submit, error } = useSentForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\s*(\d\s*){6}$/.test(value) ? null : t('app.missing')) },
    tells: confirm,
    sends: ({ code }) => code,
    at: { wrongCode: 'code' },
    onSent: ({ codes }) => onDone(codes),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{t('app.scan')}</Text>
        <QrPicture text={app.uri} label={t('app.picture')} />
        <div>
          <Text size="sm">{t('app.typed')}</Text>
          <Text className="app-key" translate="no">
            {app.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </Text>
        </div>
        <ProblemOf error={error} />
        <TextInput
          label={t('app.code')}
          description={t('app.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          {...form.getInputProps('code')}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {t('app.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Remove() {
  const { t } = useTranslation('factor');
  const [isAsking, setAsking] = useState(false);
  const remove = useRemoveApp();
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('app.remove')}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('app.removeTitle')}
        yes={t('app.remove')}
        no={t('keep')}
        tells={remove}
        isFinal
        onYes={() => remove.mutate(undefined, { onSuccess: () => (setAsking(false), notifications.show({ message: t('app.removed') })) })}
      >
        <Text>{t('app.removeText')}</Text>
      </Confirm>
    </>
  );
}
