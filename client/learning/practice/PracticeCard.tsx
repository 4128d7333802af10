import { Anchor, Button, Collapse, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleHalf2, IconMoon } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { outcomes, type Outcome } from '#shared/learning/practice/practice.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { EndPractice } from './EndPractice.tsx';
import { HowItGoes } from './HowItGoes.tsx';
import { MoreOfDay } from './MoreOfDay.tsx';
import { OpenWorksheet } from './OpenWorksheet.tsx';
import { days } from './outbox.ts';
import { useNoteReaders } from './queries.ts';
import { ReminderOf } from './ReminderOf.tsx';
import { dayHere, dayName } from './today.ts';
import { Week } from './Week.tsx';
import './practice.css';

const icons = { done: IconCircleCheck, partly: IconCircleHalf2, notToday: IconMoon } satisfies Record<Outcome, unknown>;

/** One thing to practise: what, when and where, the week, and one tap for how it went. */
export function PracticeCard({ practice, mayMail }: { practice: PracticeView; mayMail: boolean }) {
  const { t } = useTranslation('practice');
  const id = useId();
  const today = dayHere();
  const [chosen, setChosen] = useState(today);
  const [isOpen, setOpen] = useState(false);
  const readers = useNoteReaders(practice.id);
  const log = practice.days.find(({ day }) => day === chosen);
  const tap = (outcome: Outcome) =>
    void days.put({
      practice: practice.id,
      day: { day: chosen, outcome, helpfulness: log?.helpfulness ?? null, note: log?.note ?? '', loggedAt: new Date().toISOString() },
    });
  const words = [practice.when, practice.where].filter((text) => text !== '').join(' · ');
  return (
    <Paper component="li" className="hearth-card" p="lg" aria-labelledby={id}>
      <Stack gap="md">
        <div>
          <Title order={3} fz="lg" id={id} style={{ overflowWrap: 'anywhere' }}>
            {practice.title}
          </Title>
          {words && (
            <Text style={{ overflowWrap: 'anywhere' }}>
              <TheirWords>{words}</TheirWords>
            </Text>
          )}
          <Text size="sm" c="dimmed">
            <Saying>{(theirs) => (practice.setBy ? t('from', { name: theirs(practice.setBy) }) : t('fromMe'))}</Saying>
          </Text>
        </div>
        <Week days={practice.days} today={today} chosen={chosen} onChoose={setChosen} />
        <div role="group" aria-labelledby={`${id}-how`}>
          <Text fw={700} mb={4} id={`${id}-how`}>
            {chosen === today ? t('howWasIt') : t('howWasDay', { day: dayName(chosen) })}
          </Text>
          <div className="practice-outcomes">
            {outcomes.map((outcome) => {
              const Icon = icons[outcome];
              return (
                <Button
                  key={outcome}
                  variant={log?.outcome === outcome ? 'filled' : 'default'}
                  aria-pressed={log?.outcome === outcome}
                  leftSection={<Icon aria-hidden size={18} />}
                  onClick={() => tap(outcome)}
                >
                  {t(`outcome.${outcome}`)}
                </Button>
              );
            })}
          </div>
          <Text size="sm" mt={4} role="status">
            {log ? t(`noted.${log.outcome}`) : ''}
          </Text>
        </div>
        {log && (
          <div>
            <Anchor component="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? 'less' : 'more')}
            </Anchor>
            <Collapse expanded={isOpen}>{isOpen && <MoreOfDay key={chosen} practice={practice} log={log} onKept={() => setOpen(false)} />}</Collapse>
          </div>
        )}
        {practice.kind === 'exercise' ? <HowItGoes exercise={practice.what} /> : <OpenWorksheet worksheet={practice.what} />}
        <ReminderOf practice={practice} mayMail={mayMail} />
        <Switch
          label={t('readers')}
          description={t(`readersHint.${practice.setBy ? 'assigned' : 'own'}`, { days: ASSIGNED.daysAfter })}
          checked={(readers.isPending ? readers.variables : practice.noteReaders) === 'facilitators'}
          disabled={readers.isPending}
          onChange={({ currentTarget }) => readers.mutate(currentTarget.checked ? 'facilitators' : 'private')}
        />
        <Group>
          <EndPractice id={practice.id} title={practice.title} text={t('endText')} label={t('endOf', { title: practice.title })} />
        </Group>
      </Stack>
    </Paper>
  );
}
