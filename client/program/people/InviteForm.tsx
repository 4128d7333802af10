import { Button, Group, Paper, Select, Stack, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { invitedRoles, type InvitedRole } from '#shared/people/role.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { useInvite } from './queries.ts';
import { MadeLink } from './MadeLink.tsx';

/** Makes an invitation and shows its link, once. */
export function InviteForm() {
  const { t } = useTranslation('people');
  const invite = useInvite();
  const [asked] = useSearchParams();
  const { form, submit, error } = useSentForm({
    initialValues: { email: '', role: invitedRoles.find((role) => role === asked.get('as')) ?? ('participant' as InvitedRole) },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('badEmail')) },
    tells: invite,
    sends: ({ email, role }) => ({ email: email.trim(), role }),
    at: { emailTaken: 'email' },
    onSent: (_, form) => form.setFieldValue('email', ''),
  });
  return (
    <Paper className="hearth-card" p="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Title order={2} fz="lg">
            {t('inviteTitle')}
          </Title>
          <ProblemOf error={error} />
          <TextInput label={t('email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <Select
            label={t('role')}
            description={t(`roleHint.${form.values.role}`)}
            allowDeselect={false}
            data={invitedRoles.map((role) => ({ value: role, label: t(`role.${role}`, { ns: 'common' }) }))}
            {...form.getInputProps('role')}
          />
          <Group>
            <Button type="submit" loading={invite.isPending}>
              {t('make')}
            </Button>
          </Group>
          {invite.data && <MadeLink made={invite.data} />}
        </Stack>
      </form>
    </Paper>
  );
}
