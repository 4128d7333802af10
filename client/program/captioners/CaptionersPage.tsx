import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CaptionerView } from '#shared/program/captioners/answers.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { MadeLink } from '../people/MadeLink.tsx';
import { SessionInfoPage } from '../schedule/SessionInfoPage.tsx';
import { useCaptioners, useInviteCaptioner, useRemoveCaptioner } from './queries.ts';

/** Captioners and interpreters of one session: who is invited, and the way to invite somebody. */
export function CaptionersPage() {
  const { session = '' } = useParams();
  return <SignedIn>{() => <Captioners session={session} />}</SignedIn>;
}

function Captioners({ session }: { session: string }) {
  const { t } = useTranslation('captioners');
  return (
    <SessionInfoPage title={t('title')} intro={t('intro')} query={useCaptioners(session)}>
      {({ captioners }) => (
        <>
          <Invite session={session} />
          <List session={session} captioners={captioners} />
        </>
      )}
    </SessionInfoPage>
  );
}

function Invite({ session }: { session: string }) {
  const { t } = useTranslation('captioners');
  const invite = useInviteCaptioner(session);
  const { form, submit, error } = useSentForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('badEmail', { ns: 'people' })) },
    tells: invite,
    sends: ({ email }) => email.trim(),
    onSent: (_, form) => form.reset(),
  });
  return (
    <Paper className="hearth-card" p="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Title order={2} fz="lg">
            {t('invite')}
          </Title>
          <ProblemOf error={error} />
          <TextInput label={t('email', { ns: 'people' })} description={t('emailHint')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <Group>
            <Button type="submit" loading={invite.isPending}>
              {t('submit')}
            </Button>
          </Group>
          {invite.data && <MadeLink made={invite.data.made} />}
        </Stack>
      </form>
    </Paper>
  );
}

function List({ session, captioners }: { session: string; captioners: readonly CaptionerView[] }) {
  const { t } = useTranslation('captioners');
  const remove = useRemoveCaptioner(session);
  if (captioners.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <Stack component="section" gap="sm" aria-labelledby="captioners">
      <Title order={2} fz="lg" id="captioners">
        {t('list')}
      </Title>
      <ProblemOf error={remove.error} />
      <ul style={{ listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: '0.5rem' }}>
        {captioners.map(({ id, email, name, wasThere }) => (
          <Paper component="li" key={id} className="hearth-card" p="md">
            <Group justify="space-between">
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Text fw={700}>
                  <TheirWords>{name ?? email}</TheirWords>
                </Text>
                <Text size="sm" c="dimmed">
                  <span>{name && `${email} · `}</span>
                  <span>{t(wasThere ? 'wasThere' : 'notThereYet')}</span>
                </Text>
              </div>
              {!wasThere && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t('removeOf', { name: name ?? email })}
                  loading={remove.isPending && remove.variables === id}
                  onClick={() => remove.mutate(id)}
                >
                  {t('remove')}
                </Button>
              )}
            </Group>
          </Paper>
        ))}
      </ul>
    </Stack>
  );
}
