import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClinicSettings } from '#shared/program/clinic/api.ts';
import type { Me } from '#shared/program/account/answers.ts';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { Saying } from '../../base/design/Saying.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { Loaded } from '../../base/http/Loaded.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { HoursField } from './HoursField.tsx';
import { MailPreview } from './MailPreview.tsx';
import { Section } from '../../base/design/Section.tsx';
import { useChangeClinic, useClinicSettings, useTestMail } from './queries.ts';
import { ZoneField } from './ZoneField.tsx';

/** What a clinic is called, how it is reached, and what its mails say, for its managers. */
export function ClinicPage() {
  return <SignedIn>{(me) => <Clinic me={me} />}</SignedIn>;
}

function Clinic({ me }: { me: Me }) {
  const { t } = useTranslation('clinic');
  return (
    <Page title={t('settings.title')} size={620}>
      <Text>{t('settings.intro')}</Text>
      <Loaded query={useClinicSettings()}>{(settings) => <Settings first={settings} me={me} />}</Loaded>
    </Page>
  );
}

function Settings({ first, me }: { first: ClinicSettings; me: Me }) {
  const { t } = useTranslation('clinic');
  const { isMailed, ...rest } = first;
  const [form, setForm] = useState(rest);
  const change = useChangeClinic();
  const refusal = change.error ? refusalOf(change.error) : null;
  const field = (name: 'clinicName' | 'mailName' | 'phone' | 'zone' | 'afterHoursPhone' | 'contactEmail' | 'letterName' | 'letterAddress' | 'letterPhone') => ({
    value: form[name],
    error: refusal?.field === name ? refusal.say : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...form, hours: [...form.hours] }, { onSuccess: () => notifications.show({ message: t('settings.saved') }) });
  };
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="lg">
        <Section title={t('about')}>
          <TextInput label={t('name')} description={t('nameHint')} maxLength={80} {...field('clinicName')} />
          <TextInput label={t('phone')} description={t('phoneHint')} type="tel" maxLength={40} {...field('phone')} />
          <ZoneField {...field('zone')} description={t('settings.zoneHint')} onChange={(zone) => zone && setForm({ ...form, zone })} />
        </Section>
        <Section title={t('settings.help')}>
          <Text c="dimmed">{t('settings.helpText')}</Text>
          <HoursField value={form.hours} onChange={(hours) => setForm({ ...form, hours })} />
          <TextInput label={t('settings.afterHours')} description={t('settings.optional')} type="tel" maxLength={40} {...field('afterHoursPhone')} />
        </Section>
        <Section title={t('settings.nobodyComes')}>
          <Text c="dimmed">{t('settings.nobodyComesText')}</Text>
          <TextInput label={t('settings.contact')} description={t('settings.optional')} type="email" {...field('contactEmail')} />
        </Section>
        <Section title={t('mail.title')}>
          {!isMailed && <Text c="dimmed">{t('mail.off')}</Text>}
          <TextInput label={t('mail.name')} description={t('mail.hint')} maxLength={60} {...field('mailName')} />
          <MailPreview name={form.mailName} />
          {isMailed && <TestMail email={me.email} />}
        </Section>
        <Section title={t('settings.letters')}>
          <Text c="dimmed">{t('settings.lettersText')}</Text>
          <TextInput label={t('settings.letterName')} maxLength={120} {...field('letterName')} />
          <Textarea label={t('settings.letterAddress')} autosize minRows={2} maxLength={400} {...field('letterAddress')} />
          <TextInput label={t('settings.letterPhone')} type="tel" maxLength={40} {...field('letterPhone')} />
        </Section>
        {refusal && <Problem say={refusal.say} reference={refusal.ref} />}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TestMail({ email }: { email: string }) {
  const { t } = useTranslation('clinic');
  const test = useTestMail();
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {t('settings.testMail')}
      </Button>
      <ProblemOf error={test.error} />
      <Text role="status">{test.isSuccess ? <Saying>{(theirs) => t('settings.testSent', { email: theirs(email) })}</Saying> : ''}</Text>
    </Stack>
  );
}
