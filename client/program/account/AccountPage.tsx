import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/program/account/answers.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { isA } from '#shared/people/role.ts';
import { Page } from '../../base/design/Page.tsx';
import { Section } from '../../base/design/Section.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { SignOutDialog } from '../../base/frame/SignOutDialog.tsx';
import { useSignOut } from '../../base/frame/useSignOut.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useChangePassword } from '../../base/http/queries.ts';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { SignIns } from './SignIns.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { KeptHere } from '../../base/offline/KeptHere.tsx';

/** One's own account: who one is here, how Hearth looks, the password, and out. */
export function AccountPage() {
  return <SignedIn>{(me) => <Account me={me} />}</SignedIn>;
}

function Account({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const signOut = useSignOut();
  return (
    <Page title={t('title')}>
      <Section title={t('you')}>
        <Text fw={700}>
          <TheirWords>{me.name}</TheirWords>
        </Text>
        <Text style={{ overflowWrap: 'anywhere' }}>
          <TheirWords>{me.email}</TheirWords>
        </Text>
        <Text c="dimmed">
          <span>{me.roles.map((role) => t(`role.${role}`, { ns: 'common' })).join(', ')}</span> · <TheirWords>{me.clinic.name}</TheirWords>
        </Text>
      </Section>
      <Section title={t('look')}>
        <Look />
      </Section>
      <Section title={t('password')}>
        <ChangePassword email={me.email} />
      </Section>
      <SecondFactor />
      <SignIns />
      <Section title={t('signOut')}>
        <Text>{t('signOutHint')}</Text>
        <Group>
          <Button variant="default" loading={signOut.isSending} onClick={signOut.begin}>
            {t('signOut')}
          </Button>
        </Group>
        <SignOutDialog signOut={signOut} />
        {isA(me, 'participant') && <KeptHere say={t('copies')} />}
        <Text size="sm" c="dimmed">
          {t('devices')}
        </Text>
      </Section>
    </Page>
  );
}

function Look() {
  const { t } = useTranslation('account');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <SegmentedControl
        aria-label={t('look')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Text size="sm" c="dimmed">
        {t('lookHint')}
      </Text>
    </>
  );
}

const PASSWORD_MIN = 10;

function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const change = useChangePassword();
  const { form, submit, error } = useSentForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? t('required', { ns: 'common' }) : null),
      newPassword: (value) => (value.length < PASSWORD_MIN ? t('tooShort') : null),
    },
    tells: change,
    sends: (passwords) => passwords,
    at: { wrongCurrentPassword: 'currentPassword' },
    onSent: (_, form) => {
      form.reset();
      notifications.show({ message: t('changed') });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <ProblemOf error={error} />
        {/* Password managers need to know whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput label={t('current')} autoComplete="current-password" {...form.getInputProps('currentPassword')} />
        <PasswordInput label={t('fresh')} description={t('freshHint')} autoComplete="new-password" {...form.getInputProps('newPassword')} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
