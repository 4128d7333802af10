import { Button, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Saying } from '#client/design/Saying.tsx';
import { theirs } from '#client/words/theirs.ts';
import type { InvitationOffer } from '#shared/api/types.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { filledIn } from '../design/filledIn.ts';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from '../http/api.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { meetAnew } from '../http/queries.ts';
import { useAcceptInvitation, useInvitationOffer } from './queries.ts';

/** Where an invitation link leads: a name, a password, and the account is there. */
export function InvitePage() {
  const { t } = useTranslation('invite');
  const { token = '' } = useParams();
  const { data: offer, error, refetch } = useInvitationOffer(token);
  if (offer) return <Accept token={token} offer={offer} />;
  if (!error) return <Loading />;
  const { refused, say, ref } = refusalOf(error);
  return (
    <Page title={t('failed')} tabTitle={t('titlePlain')} size={520}>
      <Problem say={say} reference={ref} {...(refused === 'offline' ? { onTryAgain: () => void refetch() } : {})}>
        <Button component={Link} to="/sign-in" variant="default">
          {t('haveAccount')}
        </Button>
      </Problem>
      <Text c="dimmed">{t('failedNext')}</Text>
    </Page>
  );
}

const PASSWORD_MIN = 10;

function Accept({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { t } = useTranslation('invite');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('nameMissing') : null),
      password: (value) => (value.length < PASSWORD_MIN ? t('tooShort') : null),
    },
  });
  const submit = form.onSubmit(async ({ name, password }) => {
    try {
      await accept.mutateAsync({ name: name.trim(), password });
    } catch {
      return;
    }
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null;
    await navigate(isKept ? '/' : '/sign-in?blocked', { replace: true });
  });
  return (
    <Page title={t('title', { clinic: theirs(offer.clinic) })} tabTitle={t('titlePlain')} size={520}>
      <Text style={{ overflowWrap: 'anywhere' }}><Saying>{(theirs) => t('intro', { email: theirs(offer.email) })}</Saying></Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={filledIn(form, submit)} noValidate>
          <Stack>
            <ProblemOf error={accept.error} />
            <input type="text" name="username" autoComplete="username" value={offer.email} readOnly hidden />
            <TextInput label={t('name')} description={t('nameHint')} autoComplete="name" maxLength={80} {...form.getInputProps('name')} />
            <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" {...form.getInputProps('password')} />
            <Button type="submit" fullWidth loading={accept.isPending}>
              {t('submit')}
            </Button>
            <Button component={Link} to="/sign-in" variant="subtle" fullWidth>
              {t('haveAccount')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
