import { Anchor, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Saying } from '#client/base/design/Saying.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { AssignedList, AssignedPractice as Assigned } from '#shared/learning/practice/answers.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { EndPractice } from './EndPractice.tsx';
import { PlanFields, planOf, usePlanDraft } from './PlanFields.tsx';
import { useAssign, useAssigned } from './queries.ts';
import { dayHere, dayName } from './today.ts';
import { Week } from './Week.tsx';

/** For facilitators: give something to practise, and see how it went. */
export function AssignedPractice() {
  const { t } = useTranslation('practice');
  return (
    <Page title={t('title')} size="sm">
      <Loaded query={useAssigned()}>{({ people }) => (people.length === 0 ? <Nobody /> : <People people={people} />)}</Loaded>
    </Page>
  );
}

function Nobody() {
  const { t } = useTranslation('practice');
  return (
    <EmptyState icon={<IconUsers size={40} stroke={1.5} />} title={t('peopleEmpty')}>
      {t('peopleEmptyText', { days: ASSIGNED.daysAfter })}
    </EmptyState>
  );
}

function People({ people }: AssignedList) {
  const { t } = useTranslation('practice');
  return (
    <>
      <Assign people={people} />
      <section aria-labelledby="how-it-went">
        <Title order={2} fz="lg" mb="sm" id="how-it-went">
          {t('people')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('peopleHint', { days: ASSIGNED.daysAfter })}
        </Text>
        <ul className="practice-list">
          {people.map(({ id, name, email, practices }) => (
            <Paper component="li" key={id} className="hearth-card" p="lg">
              <Title order={3} fz="lg">
                <Anchor component={Link} to={`/my-people/${id}`} c="inherit" underline="always">
                  <TheirWords>{name}</TheirWords>
                </Anchor>
              </Title>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                <TheirWords>{email}</TheirWords>
              </Text>
              {practices.length === 0 ? (
                <Text c="dimmed">{t('nothingFor')}</Text>
              ) : (
                <Stack gap="lg" mt="sm">
                  {practices.map((practice) => (
                    <OfPerson key={practice.id} practice={practice} name={name} />
                  ))}
                </Stack>
              )}
            </Paper>
          ))}
        </ul>
      </section>
    </>
  );
}

/** One practice as whoever cares for somebody sees it. `name`: where it stands among those of others. */
export function OfPerson({ practice, name }: { practice: Assigned; name: string | null }) {
  const { t } = useTranslation('practice');
  const words = [practice.when, practice.where].filter((text) => text !== '').join(' · ');
  return (
    <section aria-label={practice.title}>
      <Text fw={700}>{practice.title}</Text>
      {words && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <TheirWords>{words}</TheirWords>
        </Text>
      )}
      <Week days={practice.days} today={dayHere()} />
      {practice.days
        .filter(({ note, helpfulness }) => note || helpfulness !== null)
        .map(({ day, note, helpfulness }) => (
          <Text key={day} size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Saying>
              {(theirs) =>
                [
                  note && t('noteOn', { day: dayName(day), note: theirs(note) }),
                  helpfulness !== null && `${note ? '' : `${dayName(day)}: `}${t('helpedSeen', { value: helpfulness })}`,
                ]
                  .filter(Boolean)
                  .join(' · ')
              }
            </Saying>
          </Text>
        ))}
      {practice.mayEnd && (
        <EndPractice
          id={practice.id}
          title={practice.title}
          text={name === null ? t('endTextTheirs') : t('endTextFor', { name: theirs(name) })}
          label={name === null ? t('endOf', { title: practice.title }) : t('endOfFor', { title: practice.title, name })}
        />
      )}
    </section>
  );
}

function Assign({ people }: { people: AssignedList['people'] }) {
  const { t } = useTranslation('practice');
  const { value: draft, write: setDraft } = usePlanDraft('others');
  const [chosen, setChosen] = useState<string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const assign = useAssign();
  const isAll = chosen.length === people.length;
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const plan = planOf(draft);
    if (!plan || chosen.length === 0) return;
    assign.mutate(
      { ...plan, people: chosen },
      {
        onSuccess: () => {
          setAsked(false);
          setDraft(null);
          setChosen([]);
        },
      },
    );
  };
  return (
    <Paper component="section" className="hearth-card" p="lg" aria-labelledby="assign">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} fz="lg" id="assign">
            {t('assignTitle')}
          </Title>
          <PlanFields draft={draft} onChange={setDraft} error={isAsked && draft.choice === null ? t('whatMissing') : null} />
          <Checkbox
            label={t('everybody')}
            checked={isAll}
            indeterminate={!isAll && chosen.length > 0}
            onChange={() => setChosen(isAll ? [] : people.map(({ id }) => id))}
          />
          <Checkbox.Group label={t('forWhom')} value={chosen} onChange={setChosen} error={isAsked && chosen.length === 0 ? t('forMissing') : null}>
            <Stack gap="xs" mt="xs">
              {people.map(({ id, name, email }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={<TheirWords>{name}</TheirWords>}
                  description={
                    <span style={{ overflowWrap: 'anywhere' }}>
                      <TheirWords>{email}</TheirWords>
                    </span>
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <ProblemOf error={assign.error} />
          <Group>
            <Button type="submit" loading={assign.isPending}>
              {t('assign')}
            </Button>
            <Text role="status">{assign.isSuccess && chosen.length === 0 ? t('assigned') : ''}</Text>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
