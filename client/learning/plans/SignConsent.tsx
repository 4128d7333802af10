import { NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { MyPlans, PlanRelative, PlanView } from '#shared/learning/plans/answers.ts';
import { consentText, CONSENT_VERSION } from '#shared/program/family/familyConsent.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { consentMonths, lastDayAfter } from './consentDays.ts';
import { useSign } from './queries.ts';

interface SignConsentProps {
  plan: PlanView;
  /** Null: closed. */
  relative: PlanRelative | null;
  parties: Pick<MyPlans, 'owner' | 'clinic' | 'zone'>;
  onClose: () => void;
}

/** What somebody agrees to when they let a relative read a plan: read, and signed with their name. */
export function SignConsent({ relative, onClose, ...rest }: SignConsentProps) {
  return relative && <Form relative={relative} onClose={onClose} {...rest} />;
}

function Form({ plan, relative, parties, onClose }: SignConsentProps & { relative: PlanRelative }) {
  const { t } = useTranslation('practice');
  const sign = useSign(plan.sheet);
  const { form, submit, error } = useSentForm({
    initialValues: { until: String(consentMonths.at(-1)), signedName: '' },
    validate: { signedName: signedRule(t('plan.signMissing')) },
    tells: sign,
    sends: ({ until: months, signedName }) => ({
      relative: relative.id,
      textVersion: CONSENT_VERSION,
      until: lastDayAfter(Number(months), Date.now(), parties.zone),
      signedName: signedName.trim(),
    }),
    onSent: () => {
      onClose();
      notifications.show({ message: <Saying>{(theirs) => t('plan.given', { name: theirs(relative.name) })}</Saying> });
    },
  });
  const until = lastDayAfter(Number(form.values.until), Date.now(), parties.zone);
  const text = consentText({ ...parties, recipient: relative.name, relationship: relative.relationship, plan: plan.template.title, until: consentDay(until) });
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      title={<Saying>{(theirs) => t('plan.agreeTitle', { name: theirs(relative.name) })}</Saying>}
      yes={t('plan.agree')}
      no={t('plan.agreeNot')}
      tells={{ isPending: sign.isPending, error }}
      onYes={submit}
    >
      <NativeSelect
        label={t('plan.howLong')}
        data={consentMonths.map((count) => ({ value: String(count), label: t('plan.months', { count }) }))}
        {...form.getInputProps('until')}
      />
      <ConsentWords text={text} />
      <TextInput label={t('plan.sign')} description={t('plan.signHint')} autoComplete="name" maxLength={120} {...form.getInputProps('signedName')} />
    </FormDialog>
  );
}

/** A name is a signature. */
export const signedRule = (say: string) => (name: string) => (name.trim().length < 2 ? say : null);

/** The sentences of a consent. */
export function ConsentWords({ text }: { text: readonly string[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
      {text.map((sentence) => (
        <Text component="li" key={sentence} mb={4} style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Text>
      ))}
    </ul>
  );
}
