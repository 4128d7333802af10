import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/design/Saying.tsx';
import type { RelativeInSession, SessionRecord as Record } from '#shared/api/types.ts';
import { TheirWords } from '#client/design/TheirWords.tsx';
import { dayAndTime } from '../design/clockTime.ts';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { useDeleteNote, useSessionRecord } from '../http/recordQueries.ts';
import { consentDay } from '#shared/practice/consentDay.ts';
import { AlertCard } from './AlertCard.tsx';
import { KeptCard } from './KeptCard.tsx';
import { useMaySay } from './useMaySay.ts';
import './records.css';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** For the facilitators of a session: its alerts with what came of them, and the reader's own private notes. */
export function SessionRecord({ session }: { session: string }) {
  const { data, error, refetch } = useSessionRecord(session);
  if (error && !data) return <ProblemOf error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      {data.alerts.length > 0 && <Alerts record={data} />}
      {data.cards.length > 0 && <Cards record={data} />}
      {data.relatives.length > 0 && <Relatives relatives={data.relatives} />}
      <Notes session={session} record={data} />
    </>
  );
}

function Alerts({ record: { alerts } }: { record: Record }) {
  const { t } = useTranslation('records');
  return (
    <Stack component="section" gap="sm" aria-labelledby="alerts">
      <Title order={2} fz="lg" id="alerts">
        {t('alerts')}
      </Title>
      <ul className="records">
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
      </ul>
    </Stack>
  );
}

/** For a day after the session, and longer where an alert is open: where everybody said they are. */
function Cards({ record: { cards, cardsHeldBy } }: { record: Record }) {
  const { t } = useTranslation('records');
  return (
    <Stack component="section" gap="sm" aria-labelledby="cards">
      <div>
        <Title order={2} fz="lg" id="cards">
          {t('cards')}
        </Title>
        <Text size="sm" c="dimmed">
          <Saying>{(theirs) => t('cardHeldSession', { names: list.format(cardsHeldBy.map(theirs)) })}</Saying>
        </Text>
      </div>
      <ul className="records">
        {cards.map((card) => (
          <Paper component="li" className="hearth-card" p="md" key={`${card.name} ${card.saidAt}`}>
            <Text fw={700}><TheirWords>{card.name}</TheirWords></Text>
            <KeptCard card={card} />
          </Paper>
        ))}
      </ul>
    </Stack>
  );
}

function Relatives({ relatives }: { relatives: readonly RelativeInSession[] }) {
  const { t } = useTranslation('records');
  return (
    <Stack component="section" gap="sm" aria-labelledby="relatives">
      <div>
        <Title order={2} fz="lg" id="relatives">
          {t('relatives')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('relativesHint')}
        </Text>
      </div>
      <ul className="records">
        {relatives.map((relative) => (
          <Relative key={`${relative.name} ${relative.participant}`} relative={relative} />
        ))}
      </ul>
    </Stack>
  );
}

function Relative({ relative }: { relative: RelativeInSession }) {
  const { t } = useTranslation('records');
  const say = useMaySay();
  const { name, relationship, participant, mayRead } = relative;
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Text fw={700}><Saying>{(theirs) => t('relativeOf', { name: theirs(name), relationship: theirs(relationship), participant: theirs(participant) })}</Saying></Text>
      <Text size="sm"><Saying>{say(relative, participant)}</Saying></Text>
      {mayRead.length === 0 && <Text size="sm"><Saying>{(theirs) => t('mayNotRead', { participant: theirs(participant) })}</Saying></Text>}
      {mayRead.map(({ title, lastDay }) => (
        <Text size="sm" key={title}>
          {t('mayRead', { title, until: consentDay(lastDay) })}
        </Text>
      ))}
    </Paper>
  );
}

function Notes({ session, record: { note, isOver } }: { session: string; record: Record }) {
  const { t } = useTranslation('records');
  const [isSure, setSure] = useState(false);
  const remove = useDeleteNote(session);
  const onDelete = () => remove.mutate(undefined, { onSuccess: () => notifications.show({ message: t('deleted') }) });
  return (
    <Stack component="section" gap="sm" aria-labelledby="notes">
      <Title order={2} fz="lg" id="notes">
        {t('notes')}
      </Title>
      <Text size="sm">
        <IconLock size={16} aria-hidden style={{ verticalAlign: '-0.15em' }} /> <span>{t('notesWho')}</span>
      </Text>
      {note ? (
        <Paper className="hearth-card" p="md">
          <Stack gap="xs">
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><TheirWords block>{note.text}</TheirWords></Text>
            <Text size="sm" c="dimmed">
              {t('written', { when: dayAndTime(note.updatedAt) })}
            </Text>
            <ProblemOf error={remove.error} />
            <Group>
              {!isOver && <Text size="sm">{t('notesStillOn')}</Text>}
              {isOver && !isSure && (
                <Button variant="default" size="sm" onClick={() => setSure(true)}>
                  {t('delete')}
                </Button>
              )}
              {isOver && isSure && (
                <>
                  <Button color="red" size="sm" loading={remove.isPending} onClick={onDelete}>
                    {t('deleteSure')}
                  </Button>
                  <Button variant="default" size="sm" onClick={() => setSure(false)}>
                    {t('cancel', { ns: 'common' })}
                  </Button>
                </>
              )}
            </Group>
          </Stack>
        </Paper>
      ) : (
        <Text c="dimmed">{t('noNotes')}</Text>
      )}
    </Stack>
  );
}
