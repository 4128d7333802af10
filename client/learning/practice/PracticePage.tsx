import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlant, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isA } from '#shared/people/role.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { KeptHere } from '../../base/offline/KeptHere.tsx';
import { useKeptForGood } from '../../base/offline/useKeptForGood.ts';
import { AssignedPractice } from './AssignedPractice.tsx';
import { PlanFields, planOf, usePlanDraft } from './PlanFields.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { usePractice, useSetPractice } from './queries.ts';
import { Reminders } from './Reminders.tsx';

/** Practice between sessions: one's own, or for facilitators what they gave and how it went. */
export function PracticePage() {
  return <SignedIn>{(me) => (isA(me, 'participant') ? <MyPractice /> : <AssignedPractice />)}</SignedIn>;
}

function MyPractice() {
  const { t } = useTranslation('practice');
  const { practices, mayMail, isWaiting, areKept, isStuck, error, refetch } = usePractice();
  const isKeptForGood = useKeptForGood(isStuck && areKept);
  return (
    <Page title={t('title')} size="sm">
      <Loaded query={{ data: practices, error, refetch }}>{() => null}</Loaded>
      <Text size="sm" role="status" style={{ display: isWaiting ? undefined : 'none' }}>
        {isWaiting ? t(areKept ? 'waits' : 'waitsHere') : ''}
      </Text>
      <Text size="sm" role="status">
        {isKeptForGood === false ? t('withinWeek', { ns: 'common' }) : ''}
      </Text>
      {practices?.length === 0 && (
        <EmptyState icon={<IconPlant size={40} stroke={1.5} />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {practices && practices.length > 0 && (
        <section aria-labelledby="practices">
          <Title order={2} fz="lg" mb="sm" id="practices">
            {t('list')}
          </Title>
          <ul className="practice-list">
            {practices.map((practice) => (
              <PracticeCard key={practice.id} practice={practice} mayMail={mayMail} />
            ))}
          </ul>
        </section>
      )}
      {practices && <SetForMyself />}
      {practices && <Reminders practices={practices} mayMail={mayMail} />}
      <KeptHere say={t('offlineKept')} />
    </Page>
  );
}

function SetForMyself() {
  const { t } = useTranslation('practice');
  const [isOpen, setOpen] = useState(false);
  const { value: draft, write: setDraft } = usePlanDraft('me');
  const [isAsked, setAsked] = useState(false);
  const set = useSetPractice();
  const submit = () => {
    setAsked(true);
    const plan = planOf(draft);
    if (!plan) return;
    set.mutate(plan, {
      onSuccess: () => {
        setOpen(false);
        setAsked(false);
        setDraft(null);
      },
    });
  };
  return (
    <Group>
      <Button variant="light" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <FormDialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('addTitle')} yes={t('setNow')} no={t('cancel')} tells={set} onYes={submit}>
        <PlanFields draft={draft} onChange={setDraft} error={isAsked && draft.choice === null ? t('whatMissing') : null} hasReminder />
      </FormDialog>
    </Group>
  );
}
