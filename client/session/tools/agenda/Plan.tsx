import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Current } from './Current.tsx';
import { minutesBetween } from './drift.ts';
import { PartDialog } from './PartDialog.tsx';
import { Templates } from './Templates.tsx';
import type { HostAgenda } from './types.ts';
import { Upcoming } from './Upcoming.tsx';

/** The plan of the session: chosen, changed, and led through part by part. */
export function Plan({ view }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const [isAdding, setAdding] = useState(false);
  const begun = view.phases.filter(({ startedAt }) => startedAt !== null);
  const total = view.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Stack gap="lg">
      {total > 0 && <Text size="sm">{t('agenda.total', { count: total })}</Text>}
      {view.phases.length > 0 && <Current view={view} />}
      <Upcoming view={view} />
      <div>
        <Button size="sm" variant="default" onClick={() => setAdding(true)}>
          {t('agenda.add')}
        </Button>
      </div>
      {begun.length === 0 && <Templates isFirst={view.phases.length === 0} />}
      <Done view={view} />
      {isAdding && <PartDialog phase={null} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function Done({ view: { phases } }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const done = phases.filter(({ endedAt }) => endedAt !== null);
  if (done.length === 0) return null;
  return (
    <section>
      <Title order={3} fz="md">
        {t('agenda.done')}
      </Title>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {done.map(({ id, title, startedAt, endedAt }) => (
          <li key={id}>
            <TheirWords>{title}</TheirWords>{' '}
            <Text span size="sm" c="dimmed">
              {t('agenda.took', { count: minutesBetween(startedAt!, endedAt!) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
