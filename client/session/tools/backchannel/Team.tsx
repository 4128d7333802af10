import { Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { asTheirs } from '#client/base/design/fields/asTheirs.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { usePeople } from '#client/live/people.ts';
import { Alert } from './Alert.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { Level } from './Level.tsx';
import { Reminders } from './Reminders.tsx';
import { TeamChat } from './TeamChat.tsx';
import type { Backchannel, Flag } from './types.ts';
import { useNamed } from './useNamed.ts';
import './backchannel.css';

/** The facilitators' own tab: alerts, messages, reminders. */
export function Team({ view: { flags, messages, nudges } }: { view: Backchannel }) {
  const open = flags.filter(({ closed }) => closed === null).sort((a, b) => b.level - a.level);
  const closed = flags.filter(({ closed }) => closed !== null);
  return (
    <Stack gap="lg">
      <Alerts open={open} />
      <TeamChat messages={messages} />
      <Reminders nudges={nudges} />
      {closed.length > 0 && <Closed flags={closed} />}
    </Stack>
  );
}

function Alerts({ open }: { open: readonly Flag[] }) {
  const { t } = useTranslation('tools');
  const { all } = usePeople();
  const labelOf = useLabelOf();
  const [chosen, choose] = useState<string | null>(null);
  const people = all.filter(({ id, role }) => (role === 'participant' || role === 'family') && !open.some(({ about }) => about === id));
  const person = all.find(({ id }) => id === chosen);
  return (
    <section>
      <Title order={3} fz="md">
        {t('backchannel.alerts')}
      </Title>
      {open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('backchannel.noAlerts')}
        </Text>
      )}
      <ul className="alerts" style={{ marginBlock: '0.5rem' }}>
        {open.map((flag) => (
          <Alert key={flag.id} flag={flag} />
        ))}
      </ul>
      {people.length > 0 && (
        <Select
          size="sm"
          aria-label={t('backchannel.raiseAbout')}
          placeholder={t('backchannel.raiseAbout')}
          data={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
          renderOption={asTheirs}
          value={null}
          onChange={choose}
        />
      )}
      {person && <FlagDialog person={person} flag={null} onClose={() => choose(null)} />}
    </section>
  );
}

function Closed({ flags }: { flags: readonly Flag[] }) {
  const { t } = useTranslation('tools');
  const named = useNamed();
  return (
    <details>
      <summary>{t('backchannel.closedAlerts', { count: flags.length })}</summary>
      <ul className="alerts" style={{ marginBlockStart: '0.5rem' }}>
        {flags.map(({ id, level, name, closed }) => (
          <li key={id} className="alert">
            <div className="alert-words">
              <Level level={level} />{' '}
              <b>
                <TheirWords>{name}</TheirWords>
              </b>
              <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {closed?.outcome ? <TheirWords>{closed.outcome}</TheirWords> : t('backchannel.noOutcome')}
              </Text>
              <Text size="sm" c="dimmed">
                <Saying>{t('backchannel.closedBy', { name: named(closed!.by) })}</Saying>
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
