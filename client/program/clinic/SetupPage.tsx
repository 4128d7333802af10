import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { MAIL_NAME } from '#shared/program/clinic/mailName.ts';
import type { SetupOffer } from '#shared/program/clinic/api.ts';
import { filledIn } from '../../base/design/filledIn.ts';
import { Loading } from '../../base/design/Loading.tsx';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { meetAnew } from '../../base/http/queries.ts';
import { MailPreview } from './MailPreview.tsx';
import { Section } from '../../base/design/Section.tsx';
import { useSetUp, useSetupOffer, type SetupForm } from './queries.ts';
import { browserZone, ZoneField } from './ZoneField.tsx';

/** Where the address leads that a first start prints: a clinic and its manager are made. */
export function SetupPage() {
  const { t } = useTranslation('clinic');
  const { token = '' } = useParams();
  const { data: offer, error, refetch } = useSetupOffer(token);
  if (offer) return <SetUp token={token} offer={offer} />;
  if (!error) return <Loading />;
  const { refused, say, ref } = refusalOf(error);
  return (
    <Page title={t('setup.failed')} size={520}>
      <Problem say={say} reference={ref} {...(refused === 'offline' ? { onTryAgain: () => void refetch() } : {})}>
        <Button component={Link} to="/sign-in" variant="default">
          {t('setup.signIn')}
        </Button>
      </Problem>
    </Page>
  );
}

const PASSWORD_MIN = 10;

function useSetupForm() {
  const { t } = useTranslation('clinic');
  const filled = (value: string) => (value.trim() === '' ? t('missing') : null);
  return useForm<SetupForm>({
    initialValues: { clinicName: '', mailName: MAIL_NAME, phone: '', zone: browserZone(), name: '', email: '', password: '' },
    validate: {
      clinicName: filled,
      mailName: filled,
      phone: filled,
      name: filled,
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('badEmail')),
      password: (value) => (value.length < PASSWORD_MIN ? t('tooShort', { ns: 'invite' }) : null),
    },
  });
}

function SetUp({ token, offer }: { token: string; offer: SetupOffer }) {
  const { t } = useTranslation('clinic');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const setUp = useSetUp(token);
  const form = useSetupForm();
  const submit = form.onSubmit(async (wish) => {
    try {
      await setUp.mutateAsync(wish);
    } catch {
      return;
    }
    const isKept = (await meetAnew(queries).catch(() => undefined)) !== null;
    await navigate(isKept ? '/' : '/sign-in?blocked', { replace: true });
  });
  return (
    <Page title={t('setup.title')} size={560}>
      <Text>{t('setup.intro')}</Text>
      <form onSubmit={filledIn(form, submit)} noValidate>
        <Stack gap="lg">
          <Section title={t('about')}>
            <TextInput label={t('name')} description={t('nameHint')} autoComplete="organization" maxLength={80} {...form.getInputProps('clinicName')} />
            <TextInput label={t('phone')} description={t('phoneHint')} type="tel" autoComplete="off" maxLength={40} {...form.getInputProps('phone')} />
            <ZoneField {...form.getInputProps('zone')} />
          </Section>
          <Section title={t('mail.title')}>
            {!offer.isMailed && <Text c="dimmed">{t('mail.off')}</Text>}
            <TextInput label={t('mail.name')} description={t('mail.hint')} autoComplete="off" maxLength={60} {...form.getInputProps('mailName')} />
            <MailPreview name={form.values.mailName} />
          </Section>
          <Section title={t('setup.you')}>
            <Text c="dimmed">{t('setup.youText')}</Text>
            <TextInput label={t('setup.name')} autoComplete="name" maxLength={80} {...form.getInputProps('name')} />
            <TextInput label={t('setup.email')} description={t('setup.emailHint')} type="email" autoComplete="username" {...form.getInputProps('email')} />
            <PasswordInput
              label={t('password', { ns: 'invite' })}
              description={t('passwordHint', { ns: 'invite' })}
              autoComplete="new-password"
              {...form.getInputProps('password')}
            />
          </Section>
          <ProblemOf error={setUp.error} />
          <Button type="submit" loading={setUp.isPending}>
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
