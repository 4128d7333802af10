import { Anchor, Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { CardLines } from '#client/base/help/CardLines.tsx';
import { IncidentLog } from '#client/session/help/IncidentLog.tsx';
import { LocalNumber } from '#client/session/help/LocalNumber.tsx';
import { CRISIS_LINE, EMERGENCY } from '#shared/base/help/crisis.ts';
import { numbered } from '#client/base/words/theirs.ts';
import { useTicks } from '#client/live/useTicks.ts';
import { useSend, useTool } from '#client/live/useTool.ts';
import type { Talk } from '../types.ts';
import { EndTalk } from './EndTalk.tsx';
import { OutcomeField } from './OutcomeField.tsx';
import { Since } from './Since.tsx';
import { useTalkWords } from './useTalkWords.ts';

/** In the order of a safety conversation. The index of each is what the record of ticked steps holds. */
const steps = ['place', 'callback', 'alone', 'feeling', 'ask', 'safety', 'lines', 'danger', 'decide', 'follow'] as const;

/** The side room as its facilitators see it: time, safety card, emergency numbers, steps, outcome. */
export function SideRoom({ talk, isGroupOver }: { talk: Talk; isGroupOver: boolean }) {
  const { t } = useTranslation('tools');
  const words = useTalkWords(talk);
  const safety = useTool('safety', 'facilitator');
  const card = talk.guest ? safety?.cards[talk.guest.id] : undefined;
  return (
    <Stack gap="md">
      <div>
        <Text fw={700}>
          <Saying>{words}</Saying>
        </Text>
        <Text size="sm">
          <Since at={talk.since} />
        </Text>
      </div>
      {talk.guest && (
        <Paper className="hearth-card" p="sm" radius="md">
          <Title order={2} fz="md" mb="xs">
            {t('aside.card')}
          </Title>
          {card ? <CardLines card={card} /> : <Text size="sm">{t('aside.noCard')}</Text>}
        </Paper>
      )}
      {talk.guest && <Emergency member={card ? talk.guest.id : null} noted={safety?.localNumbers[talk.guest.id]} saidAt={card?.at ?? 0} />}
      {talk.guest && <IncidentLog member={talk.guest.id} />}
      {talk.guest && <Steps talk={talk} />}
      {talk.guest && <OutcomeField talk={talk.id} written={talk.outcome} label={t('aside.outcome')} />}
      <div>
        <EndTalk talk={talk} isGroupOver={isGroupOver} size="sm" />
      </div>
    </Stack>
  );
}

function Emergency({ member, noted, saidAt }: { member: string | null } & Pick<ComponentProps<typeof LocalNumber>, 'noted' | 'saidAt'>) {
  const { t } = useTranslation('tools');
  return (
    <section>
      <Title order={2} fz="md">
        {t('aside.emergency')}
      </Title>
      <Text size="sm">
        <Saying>{(theirs) => t('aside.emergencyText', { number: theirs(EMERGENCY) })}</Saying>
      </Text>
      {member && <LocalNumber member={member} noted={noted} saidAt={saidAt} />}
      <Anchor href={`tel:${EMERGENCY}`} fw={600} display="block">
        <Saying>{(theirs) => t('aside.call', { number: theirs(EMERGENCY) })}</Saying>
      </Anchor>
      <Anchor href={`tel:${CRISIS_LINE}`} fw={600} display="block">
        <Saying>{(theirs) => t('aside.crisisLine', { number: theirs(CRISIS_LINE) })}</Saying>
      </Anchor>
    </section>
  );
}

function Steps({ talk }: { talk: Talk }) {
  const { t } = useTranslation('tools');
  const send = useSend();
  const { isTicked, tick } = useTicks(talk.stepsDone, (step, isDone) => send('aside', 'tickStep', { talk: talk.id, step, isDone }));
  return (
    <section>
      <Title order={2} fz="md">
        {t('aside.steps')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('aside.stepsHint')}
      </Text>
      <Stack gap="xs" role="group" aria-label={t('aside.steps')}>
        {steps.map((step, i) => (
          <Checkbox
            key={step}
            label={<Saying>{numbered(t(`aside.step.${step}`))}</Saying>}
            checked={isTicked(i)}
            onChange={(event) => void tick(i, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </section>
  );
}
