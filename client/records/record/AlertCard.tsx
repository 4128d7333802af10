import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { AlertView } from '#shared/records/record/answers.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { useOwnDraft } from '../../base/device/useOwnDraft.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { KeptCard } from './KeptCard.tsx';
import { DeedButtons, DeedList } from '../../base/help/Deeds.tsx';
import { OutcomeForm } from '../../base/help/OutcomeForm.tsx';
import { OutcomeLines } from '../../base/help/OutcomeLines.tsx';
import { emptyOutcome, readOutcome, type OutcomeDraft } from '../../base/help/outcomeDraft.ts';
import { useNoteDeed, useWriteOutcome } from '../../base/http/recordQueries.ts';

interface AlertCardProps {
  alert: AlertView;
  /** Names the session, where it stands among others. */
  hasSession?: boolean;
}

/** One alert in the record: what came of it, or the place to write that. */
export function AlertCard({ alert, hasSession = false }: AlertCardProps) {
  const { t } = useTranslation('records');
  const { name, level, note, raisedBy, raisedAt, session, closed, card, heldBy } = alert;
  return (
    <Paper component="li" className="hearth-card" p="md" aria-label={t('alertOn', { name })}>
      <Stack gap="xs">
        <Group gap="xs">
          <Badge color={level >= 4 ? 'red' : 'clay'} variant={closed ? 'light' : 'filled'} {...(closed && { c: 'var(--mantine-color-text)' })}>
            {t('backchannel.levelNumber', { ns: 'tools', level, name: t(level >= 4 ? 'backchannel.level.l4' : 'backchannel.level.l3', { ns: 'tools' }) })}
          </Badge>
          <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{name}</TheirWords>
          </Text>
        </Group>
        {note && (
          <Text style={{ overflowWrap: 'anywhere' }}>
            <TheirWords block>{note}</TheirWords>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {hasSession && <TheirWords>{`${session.title} · `}</TheirWords>}
          <span>
            <Saying>{(theirs) => t('raised', { name: theirs(raisedBy), when: dayAndTime(raisedAt) })}</Saying>
          </span>
        </Text>
        {closed ? (
          <>
            <Done alert={alert} />
            {closed.fields && <OutcomeLines fields={closed.fields} />}
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{closed.outcome}</TheirWords>
            </Text>
            <Text size="sm" c="dimmed">
              <Saying>{(theirs) => t('closed', { name: theirs(closed.by), when: dayAndTime(closed.at) })}</Saying>
            </Text>
          </>
        ) : (
          <>
            {card && <KeptCard card={card} heldBy={heldBy} />}
            <Done alert={alert} />
            {session.isOn ? <Text size="sm">{t('stillOn')}</Text> : <Outcome alert={alert} />}
          </>
        )}
      </Stack>
    </Paper>
  );
}

/** What was done, with a tap for what is done now; and private words with what came of each. */
function Done({ alert: { id, log, words, closed, card, session } }: { alert: AlertView }) {
  const { t } = useTranslation('records');
  const note = useNoteDeed();
  const mayNote = closed === null && !session.isOn;
  if (log.length + words.length === 0 && !mayNote) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('log')}>
      <Text fw={600}>{t('log')}</Text>
      {words.map(({ by, startedAt, outcome }) => (
        <div key={startedAt}>
          <Text size="sm" c="dimmed">
            <Saying>{(theirs) => t('wordWith', { name: theirs(by), when: theirs(dayAndTime(startedAt)) })}</Saying>
          </Text>
          {outcome ? (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{outcome}</TheirWords>
            </Text>
          ) : (
            <Text size="sm">{t('wordOpen')}</Text>
          )}
        </div>
      ))}
      <DeedList done={log} />
      {mayNote && (
        <DeedButtons
          about={id}
          localNumber={card?.localNumber?.number ?? null}
          isPending={note.isPending}
          onNote={(done) =>
            note.mutateAsync({ id, ...done }).then(
              () => true,
              () => false,
            )
          }
          problem={<ProblemOf error={note.error} />}
        />
      )}
    </Stack>
  );
}

function Outcome({ alert: { id, level } }: { alert: AlertView }) {
  const { t } = useTranslation('records');
  const { value: draft, write: setDraft, done } = useOwnDraft(`outcome of ${id}`, emptyOutcome, readOutcome);
  const write = useWriteOutcome();
  const saved = (sent: OutcomeDraft) => {
    done(sent);
    notifications.show({ message: t('saved') });
  };
  return (
    <Stack gap="xs" component="section" aria-label={t('outcomeHeading')}>
      <Text fw={600}>{t('outcomeHeading')}</Text>
      <OutcomeForm
        level={level}
        draft={draft}
        onChange={setDraft}
        onSave={(outcome) => write.mutate({ id, outcome }, { onSuccess: () => saved(draft) })}
        isSaving={write.isPending}
        problem={<ProblemOf error={write.error} />}
      />
    </Stack>
  );
}
