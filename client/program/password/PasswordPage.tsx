import { Button, Paper, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Saying } from '#client/base/design/Saying.tsx';
import { Page } from '../../base/design/Page.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { meetAnew } from '../../base/http/queries.ts';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { useChoosePassword, usePasswordOffer } from './queries.ts';
import { Loaded } from '../../base/http/Loaded.tsx';

/** Where a link to a new password leads. */
export function PasswordPage() {
  const { t } = useTranslation('password');
  const { token = '' } = useParams();
  return (
    <Loaded
      query={usePasswordOffer(token)}
      failed={(problem) => (
        <Page title={t('failed')} size={520}>
          <div>{problem}</div>
          <Text c="dimmed">{t('failedNext')}</Text>
        </Page>
      )}
      ways={() => (
        <Button component={Link} to="/sign-in" variant="default">
          {t('signIn')}
        </Button>
      )}
    >
      {(offer) => <Choose token={token} email={offer.email} />}
    </Loaded>
  );
}

const PASSWORD_MIN = 10;

function Choose({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('password');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const choose = useChoosePassword(token);
  const { form, submit, error } = useSentForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < PASSWORD_MIN ? t('tooShort', { ns: 'invite' }) : null) },
    tells: choose,
    sends: ({ password }) => password,
    onSent: ({ asks }) => (asks === 'code' ? void navigate('/sign-in?code', { replace: true }) : void goOn()),
  });
  async function goOn() {
    // With cookies blocked nobody is signed in now, and has to be told why.
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null;
    await navigate(isKept ? '/' : '/sign-in?blocked', { replace: true });
  }
  return (
    <Page title={t('title')} size={520}>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <Saying>{(theirs) => t('intro', { email: theirs(email) })}</Saying>
      </Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={submit} noValidate>
          <Stack>
            <ProblemOf error={error} />
            <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
            <PasswordInput
              label={t('password', { ns: 'invite' })}
              description={t('passwordHint', { ns: 'invite' })}
              autoComplete="new-password"
              {...form.getInputProps('password')}
            />
            <Button type="submit" fullWidth loading={choose.isPending}>
              {t('submit')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
