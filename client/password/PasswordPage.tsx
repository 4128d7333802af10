import { Button, Paper, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Saying } from '#client/design/Saying.tsx';
import { filledIn } from '../design/filledIn.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from '../http/api.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { meetAnew } from '../http/queries.ts';
import { useChoosePassword, usePasswordOffer } from './queries.ts';

/** Where a link to a new password leads. */
export function PasswordPage() {
  const { t } = useTranslation('password');
  const { token = '' } = useParams();
  const { data: offer, error, refetch } = usePasswordOffer(token);
  if (offer) return <Choose token={token} email={offer.email} />;
  if (!error) return <Loading />;
  const { refused, say, ref } = refusalOf(error);
  return (
    <Page title={t('failed')} size={520}>
      <Problem say={say} reference={ref} {...(refused === 'offline' ? { onTryAgain: () => void refetch() } : {})}>
        <Button component={Link} to="/sign-in" variant="default">
          {t('signIn')}
        </Button>
      </Problem>
      <Text c="dimmed">{t('failedNext')}</Text>
    </Page>
  );
}

const PASSWORD_MIN = 10;

function Choose({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('password');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const choose = useChoosePassword(token);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < PASSWORD_MIN ? t('tooShort', { ns: 'invite' }) : null) },
  });
  const submit = form.onSubmit(async ({ password }) => {
    try {
      await choose.mutateAsync(password);
    } catch {
      return;
    }
    // With cookies blocked nobody is signed in now, and has to be told why.
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null;
    await navigate(isKept ? '/' : '/sign-in?blocked', { replace: true });
  });
  return (
    <Page title={t('title')} size={520}>
      <Text style={{ overflowWrap: 'anywhere' }}><Saying>{(theirs) => t('intro', { email: theirs(email) })}</Saying></Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={filledIn(form, submit)} noValidate>
          <Stack>
            <ProblemOf error={choose.error} />
            <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
            <PasswordInput label={t('password', { ns: 'invite' })} description={t('passwordHint', { ns: 'invite' })} autoComplete="new-password" {...form.getInputProps('password')} />
            <Button type="submit" fullWidth loading={choose.isPending}>
              {t('submit')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
