import { Anchor, Button, Checkbox, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { isEnding } from '../../base/http/endSignIn.ts';
import { meetAnew, isCrowded, useMe, useSignIn } from '../../base/http/queries.ts';
import { goingNow } from '../../base/device/gone.ts';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { CodeStep } from './CodeStep.tsx';
import { safePath } from './safePath.ts';

/** Sign in with email and password; leads back to where the person wanted to go. */
export function SignInPage() {
  const { t } = useTranslation('signIn');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const to = safePath(params.get('to'));
  const { data: me } = useMe();
  const signIn = useSignIn();
  const [isBlocked, setBlocked] = useState(params.has('blocked'));
  const { form, submit, error } = useSentForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', isOwnDevice: false },
    validate: {
      email: (value) => (value.includes('@') ? null : t('emailMissing')),
      password: (value) => (value === '' ? t('passwordMissing') : null),
    },
    tells: signIn,
    sends: ({ email, password, isOwnDevice }) => ({ email: email.trim(), password, isOwnDevice }),
    onSent: ({ asks }, { getValues }) => (asks === 'code' ? setParams(withCode(getValues().isOwnDevice)) : void goOn()),
  });
  async function goOn() {
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null || goingNow() !== null;
    if (isKept) await navigate(to, { replace: true });
    else setBlocked(true);
  }

  if (me && !signIn.isPending) return <Navigate replace to={to} />;
  if (params.has('code')) return <CodeStep isOwnDevice={params.get('code') === 'own'} onIn={() => void goOn()} onBack={() => setParams(withoutCode)} />;
  return (
    <Page title={t('title')} size={460}>
      <Text>{t(params.has('ended') ? 'ended' : isEnding() ? 'ending' : 'welcome')}</Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={submit} noValidate>
          <Stack>
            {isBlocked && !signIn.isError && <Problem say={t('noCookie')} />}
            <ProblemOf error={error} />
            <TextInput label={t('email')} type="email" autoComplete="username" size="md" key={form.key('email')} {...form.getInputProps('email')} />
            <PasswordInput label={t('password')} autoComplete="current-password" size="md" key={form.key('password')} {...form.getInputProps('password')} />
            <Checkbox label={t('own')} description={t('ownHint')} key={form.key('isOwnDevice')} {...form.getInputProps('isOwnDevice', { type: 'checkbox' })} />
            {signIn.isPending && isCrowded(signIn.failureReason) && <Text role="status">{t('oneMoment')}</Text>}
            <Button type="submit" fullWidth loading={signIn.isPending}>
              {t('submit')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <Stack gap="xs">
        <Anchor component={Link} to="/password-forgotten">
          {t('forgot')}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t('noAccount')}
        </Text>
      </Stack>
    </Page>
  );
}

// In the address: a page that is loaded again while somebody looks for their phone asks for the code still.
const withCode =
  (isOwnDevice: boolean) =>
  (params: URLSearchParams): URLSearchParams => {
    params.set('code', isOwnDevice ? 'own' : '');
    return params;
  };

function withoutCode(params: URLSearchParams): URLSearchParams {
  params.delete('code');
  return params;
}
