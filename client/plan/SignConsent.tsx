import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { Saying } from '#client/design/Saying.tsx';
import type { MyPlans, PlanRelative, PlanView } from '#shared/api/practice.ts';
import { consentText, CONSENT_VERSION } from '#shared/content/familyConsent.ts';
import { consentDay } from '#shared/practice/consentDay.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
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
  const { t } = useTranslation('practice');
  return (
    <Dialog opened={relative !== null} onClose={onClose} size="lg" title={relative && <Saying>{(theirs) => t('plan.agreeTitle', { name: theirs(relative.name) })}</Saying>}>
      {relative && <Form relative={relative} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Form({ plan, relative, parties, onClose }: SignConsentProps & { relative: PlanRelative }) {
  const { t } = useTranslation('practice');
  const [months, setMonths] = useState(String(consentMonths.at(-1)));
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const sign = useSign(plan.sheet);
  const until = lastDayAfter(Number(months), Date.now(), parties.zone);
  const text = consentText({ ...parties, recipient: relative.name, relationship: relative.relationship, plan: plan.template.title, until: consentDay(until) });
  const isMissing = name.trim().length < 2;
  const agree = (event: React.SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) return;
    sign.mutate(
      { relative: relative.id, textVersion: CONSENT_VERSION, until, signedName: name.trim() },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: <Saying>{(theirs) => t('plan.given', { name: theirs(relative.name) })}</Saying> });
        },
      },
    );
  };
  return (
    <form onSubmit={agree} noValidate>
      <Stack>
        <NativeSelect
          label={t('plan.howLong')}
          value={months}
          onChange={({ currentTarget }) => setMonths(currentTarget.value)}
          data={consentMonths.map((count) => ({ value: String(count), label: t('plan.months', { count }) }))}
        />
        <ConsentWords text={text} />
        <TextInput
          label={t('plan.sign')}
          description={t('plan.signHint')}
          autoComplete="name"
          maxLength={120}
          value={name}
          error={isAsked && isMissing ? t('plan.signMissing') : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <ProblemOf error={sign.error} />
        <Group>
          <Button type="submit" loading={sign.isPending}>
            {t('plan.agree')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('plan.agreeNot')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

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
