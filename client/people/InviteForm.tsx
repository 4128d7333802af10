import { Alert, Button, CopyButton, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InvitationMade } from '#shared/api/types.ts';
import { clinicRoles, type ClinicRole } from '#shared/people/role.ts';
import { announce } from '../design/announcer.tsx';
import { dayAndTime } from '../design/clockTime.ts';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from '../http/api.ts';
import { useInvite } from '../http/queries.ts';

/** Makes an invitation and shows its link, once. */
export function InviteForm() {
  const { t } = useTranslation('people');
  const invite = useInvite();
  const form = useForm({
    initialValues: { email: '', role: 'participant' as ClinicRole },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('badEmail')) },
  });
  const submit = form.onSubmit(({ email, role }) =>
    invite.mutate({ email: email.trim(), role }, { onSuccess: () => form.setFieldValue('email', '') }),
  );
  return (
    <Paper className="hearth-card" p="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Title order={2} fz="lg">
            {t('inviteTitle')}
          </Title>
          {invite.isError && <Problem say={refusalOf(invite.error).say} reference={refusalOf(invite.error).ref} />}
          <TextInput label={t('email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <Select
            label={t('role')}
            description={t(`roleHint.${form.values.role}`)}
            allowDeselect={false}
            data={clinicRoles.map((role) => ({ value: role, label: t(`role.${role}`, { ns: 'common' }) }))}
            {...form.getInputProps('role')}
          />
          <Group>
            <Button type="submit" loading={invite.isPending}>
              {t('make')}
            </Button>
          </Group>
          {invite.data && <Made made={invite.data} />}
        </Stack>
      </form>
    </Paper>
  );
}

function Made({ made: { invitation, link } }: { made: InvitationMade }) {
  const { t } = useTranslation('people');
  return (
    <Alert role="status" color="pine" icon={<IconLink aria-hidden />} title={t('linkTitle', { email: invitation.email })}>
      <Stack gap="sm" align="flex-start">
        <Text c="var(--mantine-color-text)">{t('linkText', { date: dayAndTime(invitation.expiresAt) })}</Text>
        <TextInput readOnly value={link} aria-label={t('linkTitle', { email: invitation.email })} w="100%" onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck aria-hidden size={20} /> : <IconCopy aria-hidden size={20} />}
              onClick={() => {
                copy();
                announce(t('copied'));
              }}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}
