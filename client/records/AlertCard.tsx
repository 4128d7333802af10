import { Badge, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/design/Saying.tsx';
import type { AlertView } from '#shared/api/types.ts';
import { TheirWords } from '#client/design/TheirWords.tsx';
import { useOwnDraft } from '../device/useOwnDraft.ts';
import { dayAndTime } from '../design/clockTime.ts';
import { CharactersLeft } from '../design/CharactersLeft.tsx';
import { ProblemOf } from '../http/ProblemOf.tsx';
import { KeptCard } from './KeptCard.tsx';
import { useWriteOutcome } from '../http/recordQueries.ts';

const OUTCOME_CHARACTERS_MAX = 2000;


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
        {note && <Text style={{ overflowWrap: 'anywhere' }}><TheirWords block>{note}</TheirWords></Text>}
        <Text size="sm" c="dimmed">
          <span>{hasSession && `${session.title} · `}</span>
          <span><Saying>{(theirs) => t('raised', { name: theirs(raisedBy), when: dayAndTime(raisedAt) })}</Saying></span>
        </Text>
        {closed ? (
          <>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><TheirWords block>{closed.outcome}</TheirWords></Text>
            <Text size="sm" c="dimmed">
              <Saying>{(theirs) => t('closed', { name: theirs(closed.by), when: dayAndTime(closed.at) })}</Saying>
            </Text>
          </>
        ) : (
          <>
            {card && <KeptCard card={card} heldBy={heldBy} />}
            {session.isOn ? <Text size="sm">{t('stillOn')}</Text> : <Outcome alert={alert} />}
          </>
        )}
      </Stack>
    </Paper>
  );
}

const words = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null);

function Outcome({ alert: { id, name } }: { alert: AlertView }) {
  const { t } = useTranslation('records');
  const { value: outcome, write: setOutcome, done } = useOwnDraft(`outcome of ${id}`, '', words);
  const write = useWriteOutcome();
  const isTooLong = outcome.trim().length > OUTCOME_CHARACTERS_MAX;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const sent = outcome;
        write.mutate(
          { id, outcome: sent.trim() },
          {
            onSuccess: () => {
              done(sent);
              notifications.show({ message: t('saved') });
            },
          },
        );
      }}
    >
      <Stack gap="xs">
        <div>
          <Textarea
            label={t('outcome', { name })}
            description={t('backchannel.outcomeHint', { ns: 'tools' })}
            autosize
            minRows={2}
            maxRows={10}
            value={outcome}
            error={isTooLong}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          />
          <CharactersLeft text={outcome.trim()} max={OUTCOME_CHARACTERS_MAX} />
        </div>
        <ProblemOf error={write.error} />
        <Group>
          <Button type="submit" loading={write.isPending} disabled={outcome.trim() === '' || isTooLong}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
