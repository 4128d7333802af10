import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { Saying } from '#client/design/Saying.tsx';
import type { MyPlans, PlanRelative, SessionConsentView } from '#shared/api/practice.ts';
import { familySessionText, FAMILY_SESSION_CONSENT_VERSION, familyTopicNames } from '#shared/content/familySessionConsent.ts';
import { consentDay } from '#shared/practice/consentDay.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { consentMonths, lastDayAfter } from './consentDays.ts';
import { useSignForSessions } from './queries.ts';
import { ConsentWords } from './SignConsent.tsx';
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
  const { t } = useTranslation('family');
  return (
    <Dialog opened={relative !== null} onClose={onClose} size="lg" title={relative && <Saying>{(theirs) => t('signTitle', { name: theirs(relative.name) })}</Saying>}>
      {relative && <Form relative={relative} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Form({ relative, before, parties, onClose }: SignForSessionsProps & { relative: PlanRelative }) {
  const { t } = useTranslation('family');
  const { t: ofPlan } = useTranslation('practice');
  const [chosen, setChosen] = useState<readonly string[]>(before?.topics ?? []);
  const [months, setMonths] = useState(String(consentMonths.at(-1)));
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const sign = useSignForSessions();
  const until = lastDayAfter(Number(months), Date.now(), parties.zone);
  const topics = familyTopicNames.filter((topic) => chosen.includes(topic));
  const text = familySessionText({ ...parties, recipient: relative.name, relationship: relative.relationship, topics, until: consentDay(until) });
  const isMissing = name.trim().length < 2;
  const agree = (event: React.SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || topics.length === 0) return;
    sign.mutate(
      { relative: relative.id, textVersion: FAMILY_SESSION_CONSENT_VERSION, until, signedName: name.trim(), topics },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: <Saying>{(theirs) => t('given', { name: theirs(relative.name) })}</Saying> });
        },
      },
    );
  };
  return (
    <form onSubmit={agree} noValidate>
      <Stack>
        <Checkbox.Group label={t('topics')} value={[...chosen]} onChange={setChosen} error={isAsked && topics.length === 0 ? t('topicsMissing') : null}>
          <Stack gap="xs" my="xs">
            {familyTopicNames.map((topic) => (
              <Checkbox key={topic} value={topic} label={sentenceOf(topic)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={ofPlan('plan.howLong')}
          value={months}
          onChange={({ currentTarget }) => setMonths(currentTarget.value)}
          data={consentMonths.map((count) => ({ value: String(count), label: ofPlan('plan.months', { count }) }))}
        />
        {topics.length > 0 && (
          <section>
            <Text fw={700} mb={4}>
              {t('reads')}
            </Text>
            <ConsentWords text={text} />
          </section>
        )}
        <TextInput
          label={ofPlan('plan.sign')}
          description={ofPlan('plan.signHint')}
          autoComplete="name"
          maxLength={120}
          value={name}
          error={isAsked && isMissing ? ofPlan('plan.signMissing') : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <ProblemOf error={sign.error} />
        <Group>
          <Button type="submit" loading={sign.isPending}>
            {t('agree')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ofPlan('plan.agreeNot')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
