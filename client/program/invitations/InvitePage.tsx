import { Button, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Saying } from '#client/base/design/Saying.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { InvitationOffer } from '#shared/program/invitations/answers.ts';
import { Page } from '../../base/design/Page.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { meetAnew } from '../../base/http/queries.ts';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { useAcceptInvitation, useInvitationOffer } from './queries.ts';
import { Loaded } from '../../base/http/Loaded.tsx';

/** Where an invitation link leads: a name, a password, and the account is there. */
export function InvitePage() {
  const { t } = useTranslation('invite');
  const { token = '' } = useParams();
  return (
    <Loaded
      query={useInvitationOffer(token)}
      failed={(problem) => (
        <Page title={t('failed')} tabTitle={t('titlePlain')} size={520}>
          <div>{problem}</div>
          <Text c="dimmed">{t('failedNext')}</Text>
        </Page>
      )}
      ways={() => (
        <Button component={Link} to="/sign-in" variant="default">
          {t('haveAccount')}
        </Button>
      )}
    >
      {(offer) => <Accept token={token} offer={offer} />}
    </Loaded>
  );
}

const PASSWORD_MIN = 10;

function Accept({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { t } = useTranslation('invite');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const { form, submit, error } = useSentForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('nameMissing') : null),
      password: (value) => (value.length < PASSWORD_MIN ? t('tooShort') : null),
    },
    tells: accept,
    sends: ({ name, password }) => ({ name: name.trim(), password }),
    onSent: () => void goOn(),
  });
  async function goOn() {
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null;
    await navigate(isKept ? '/' : '/sign-in?blocked', { replace: true });
  }
  return (
    <Page title={t('title', { clinic: theirs(offer.clinic) })} tabTitle={t('titlePlain')} size={520}>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <Saying>{(theirs) => t('intro', { email: theirs(offer.email) })}</Saying>
      </Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={submit} noValidate>
          <Stack>
            <ProblemOf error={error} />
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
