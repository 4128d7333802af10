import { Button, Group, Paper, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Choice, Choices, PlanLook, PlannedSession } from '#shared/program/planning/api.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { Loaded } from '../../base/http/Loaded.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { CancelSession } from './CancelDialog.tsx';
import { draftOf, emptyDraft, type FormDraft } from './draft.ts';
import { hasConcerns, LookBox } from './LookBox.tsx';
import { PlanForm } from './PlanForm.tsx';
import { useChange, useChoices, useLook, usePlan, usePlanned, type Draft } from './queries.ts';

/** A session is planned by hand. */
export function NewSessionPage() {
  return <SignedIn>{() => <NewSession />}</SignedIn>;
}

function NewSession() {
  const { t } = useTranslation('planning');
  const plan = usePlan();
  return (
    <Page title={t('newTitle')} size={620}>
      <Loaded query={useChoices()}>
        {(choices) => (
          <Planning
            session=""
            choices={choices}
            people={choices.people}
            draft={emptyDraft(choices)}
            isOpen={false}
            words={{ save: t('submit'), all: t('all'), done: t('planned') }}
            save={(draft) => plan.mutateAsync(draft)}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** One that is planned is changed, or called off. */
export function ChangeSessionPage() {
  const { session = '' } = useParams();
  return <SignedIn>{() => <ChangeSession key={session} id={session} />}</SignedIn>;
}

function ChangeSession({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const choices = useChoices();
  return (
    <Page title={t('changeTitle')} size={620}>
      <Loaded query={usePlanned(id)}>
        {(planned) => <Loaded query={choices}>{(choices) => <Changing id={id} planned={planned} choices={choices} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Changing({ id, planned, choices }: { id: string; planned: PlannedSession; choices: Choices }) {
  const { t } = useTranslation('planning');
  const change = useChange(id);
  const people = [...choices.people, ...planned.others.filter((one) => !choices.people.some(({ id }) => id === one.id))];
  return (
    <Planning
      session={id}
      choices={{ ...choices, kinds: [planned.kind] }}
      people={people}
      draft={draftOf(planned)}
      isOpen={planned.isOpen}
      words={{ save: t('save'), all: t('saveAll'), done: t('changed') }}
      save={(draft) => change.mutateAsync(draft)}
    >
      <CancelSession id={id} />
    </Planning>
  );
}

interface PlanningProps {
  /** '' for a new one. */
  session: string;
  choices: Choices;
  people: readonly Choice[];
  draft: FormDraft;
  isOpen: boolean;
  words: { save: string; all: string; done: string };
  save: (draft: Draft) => Promise<unknown>;
  children?: ReactNode;
}

/** The form, what to know before it is saved, and the saving: at once where there is nothing to know. */
function Planning({ session, choices, people, draft: first, isOpen, words, save, children }: PlanningProps) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const [look, setLook] = useState<PlanLook | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const looking = useLook();
  const refusal = error === null ? null : refusalOf(error);
  const wrong = refusal?.field === undefined ? null : { field: refusal.field, say: refusal.say };

  // They read what there is to know, and nothing of it forbids.
  const mayGoOn = look !== null && look.mayNot === null;

  async function press(event: FormEvent) {
    event.preventDefault();
    setError(null);
    setSaving(true);
    const whole = { ...draft, minutes: draft.minutes ?? 0 };
    try {
      const found = mayGoOn ? look : await looking.mutateAsync({ draft: whole, session });
      setLook(found);
      if (!mayGoOn && hasConcerns(found)) return;
      await save(whole);
      notifications.show({ message: words.done });
      await navigate(`/sessions?month=${draft.day.slice(0, 7)}`);
    } catch (problem) {
      setLook(null);
      setError(problem);
    } finally {
      setSaving(false);
    }
  }
  const change = (next: FormDraft) => {
    setDraft(next);
    setLook(null);
    setError(null);
  };
  return (
    <Paper className="hearth-card" p="lg">
      <form onSubmit={(event) => void press(event)} noValidate>
        <Stack gap="lg">
          <PlanForm draft={draft} onChange={change} people={people} zone={choices.zone} kinds={choices.kinds} isOpen={isOpen} wrong={wrong} />
          {refusal && <Problem say={refusal.say} reference={refusal.ref} />}
          {look && <LookBox look={look} people={people} />}
          <Group>
            <Button type="submit" loading={isSaving}>
              {mayGoOn ? words.all : words.save}
            </Button>
            {children}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
