import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { MyPlans, PlanRelative, SessionConsentView } from '#shared/learning/plans/answers.ts';
import { familySessionText, FAMILY_SESSION_CONSENT_VERSION, familyTopicNames } from '#shared/program/family/familySessionConsent.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { consentMonths, lastDayAfter } from './consentDays.ts';
import { useSignForSessions } from './queries.ts';
import { ConsentWords, signedRule } from './SignConsent.tsx';
import { sentenceOf } from './topics.ts';

interface SignForSessionsProps {
  /** Null: closed. */
  relative: PlanRelative | null;
  /** What holds already, to begin with. */
  before: SessionConsentView | null;
  parties: Pick<MyPlans, 'owner' | 'clinic' | 'zone'>;
  onClose: () => void;
}

/** What somebody agrees that their team may say to one relative in family sessions: chosen, read, and signed with their name. */
export function SignForSessions({ relative, onClose, ...rest }: SignForSessionsProps) {
  return relative && <Form relative={relative} onClose={onClose} {...rest} />;
}

function Form({ relative, before, parties, onClose }: SignForSessionsProps & { relative: PlanRelative }) {
  const { t } = useTranslation('family');
  const { t: ofPlan } = useTranslation('practice');
  const sign = useSignForSessions();
  const { form, submit, error } = useSentForm({
    initialValues: { topics: [...(before?.topics ?? [])] as string[], until: String(consentMonths.at(-1)), signedName: '' },
    validate: { topics: (chosen) => (chosen.length === 0 ? t('topicsMissing') : null), signedName: signedRule(ofPlan('plan.signMissing')) },
    tells: sign,
    sends: ({ topics: chosen, until: months, signedName }) => ({
      relative: relative.id,
      textVersion: FAMILY_SESSION_CONSENT_VERSION,
      until: lastDayAfter(Number(months), Date.now(), parties.zone),
      signedName: signedName.trim(),
      topics: familyTopicNames.filter((topic) => chosen.includes(topic)),
    }),
    onSent: () => {
      onClose();
      notifications.show({ message: <Saying>{(theirs) => t('given', { name: theirs(relative.name) })}</Saying> });
    },
  });
  const until = lastDayAfter(Number(form.values.until), Date.now(), parties.zone);
  const topics = familyTopicNames.filter((topic) => form.values.topics.includes(topic));
  const text = familySessionText({ ...parties, recipient: relative.name, relationship: relative.relationship, topics, until: consentDay(until) });
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      title={<Saying>{(theirs) => t('signTitle', { name: theirs(relative.name) })}</Saying>}
      yes={t('agree')}
      no={ofPlan('plan.agreeNot')}
      tells={{ isPending: sign.isPending, error }}
      onYes={submit}
    >
      <Checkbox.Group label={t('topics')} {...form.getInputProps('topics')}>
        <Stack gap="xs" my="xs">
          {familyTopicNames.map((topic) => (
            <Checkbox key={topic} value={topic} label={sentenceOf(topic)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={ofPlan('plan.howLong')}
        data={consentMonths.map((count) => ({ value: String(count), label: ofPlan('plan.months', { count }) }))}
        {...form.getInputProps('until')}
      />
      {topics.length > 0 && (
        <section>
          <Text fw={700} mb={4}>
            {t('reads')}
          </Text>
          <ConsentWords text={text} />
        </section>
      )}
      <TextInput label={ofPlan('plan.sign')} description={ofPlan('plan.signHint')} autoComplete="name" maxLength={120} {...form.getInputProps('signedName')} />
    </FormDialog>
  );
}
