import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { RelativeInSession } from '#shared/program/family/answers.ts';
import type { SessionRecord as Record } from '#shared/records/record/answers.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Confirm } from '../../base/http/Confirm.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useDeleteNote, useSessionRecord } from '../../base/http/recordQueries.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { AlertCard } from './AlertCard.tsx';
import { KeptCard } from './KeptCard.tsx';
import { useMaySay } from './useMaySay.ts';
import './records.css';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** For the facilitators of a session: its alerts with what came of them, and the reader's own private notes. */
export function SessionRecord({ session }: { session: string }) {
  return (
    <Loaded query={useSessionRecord(session)} waiting={null}>
      {(record) => (
        <>
          {record.alerts.length > 0 && <Alerts record={record} />}
          {record.cards.length > 0 && <Cards record={record} />}
          {record.relatives.length > 0 && <Relatives relatives={record.relatives} />}
          <Notes session={session} record={record} />
        </>
      )}
    </Loaded>
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
            <Text fw={700}>
              <TheirWords>{card.name}</TheirWords>
            </Text>
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
          {t('relativesHint', { days: ASSIGNED.daysAfter })}
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
      <Text fw={700}>
        <Saying>{(theirs) => t('relativeOf', { name: theirs(name), relationship: theirs(relationship), participant: theirs(participant) })}</Saying>
      </Text>
      <Text size="sm">
        <Saying>{say(relative, participant)}</Saying>
      </Text>
      {mayRead.length === 0 && (
        <Text size="sm">
          <Saying>{(theirs) => t('mayNotRead', { participant: theirs(participant) })}</Saying>
        </Text>
      )}
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
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteNote(session);
  const close = () => setAsking(false);
  const onDelete = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        close();
        notifications.show({ message: t('deleted') });
      },
    });
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
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{note.text}</TheirWords>
            </Text>
            <Text size="sm" c="dimmed">
              {t('written', { when: dayAndTime(note.updatedAt) })}
            </Text>
            {isOver ? (
              <div>
                <Button variant="default" size="sm" onClick={() => setAsking(true)}>
                  {t('delete')}
                </Button>
              </div>
            ) : (
              <Text size="sm">{t('notesStillOn')}</Text>
            )}
          </Stack>
        </Paper>
      ) : (
        <Text c="dimmed">{t('noNotes')}</Text>
      )}
      <Confirm
        isOpen={isAsking}
        onClose={close}
        title={t('deleteTitle')}
        yes={t('deleteSure')}
        no={t('cancel', { ns: 'common' })}
        tells={remove}
        onYes={onDelete}
        isFinal
      >
        <Text>{t('deleteText')}</Text>
      </Confirm>
    </Stack>
  );
}
