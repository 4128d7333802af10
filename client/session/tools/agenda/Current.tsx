import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useServerNow } from '#client/live/useServerNow.ts';
import { Drift } from './Drift.tsx';
import { minutesBetween } from './drift.ts';
import type { HostAgenda } from './types.ts';

/** The part that runs, how long already, and the steps from here. */
export function Current({ view }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const now = useServerNow(5_000);
  const { phases, current } = view;
  const running = phases.find(({ id }) => id === current);
  const next = phases.find(({ startedAt }) => startedAt === null);
  const mayUndo = phases.some(({ id, startedAt }) => startedAt !== null && id !== current);
  return (
    <section>
      {running && (
        <Group justify="space-between" gap="xs">
          <div>
            <Text fw={700}>
              <Saying>{(theirs) => t('agenda.now', { title: theirs(running.title) })}</Saying>
            </Text>
            <Text size="sm">{t('agenda.running', { ran: minutesBetween(running.startedAt!, now), planned: running.minutes })}</Text>
          </div>
          <Drift view={view} />
        </Group>
      )}
      {running?.note && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <TheirWords block>{running.note}</TheirWords>
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {next && (
          <OrderButton tool="agenda" command="start" input={{ phase: next.id, current }}>
            <Saying>{(theirs) => t('agenda.start', { title: theirs(next.title) })}</Saying>
          </OrderButton>
        )}
        {running && (
          <OrderButton tool="agenda" command="end" input={{ current: running.id }} size="sm" variant="default">
            {t('agenda.end')}
          </OrderButton>
        )}
        {mayUndo && (
          <OrderButton tool="agenda" command="back" input={{ current }} size="sm" variant="default">
            {t('agenda.back')}
          </OrderButton>
        )}
      </Group>
    </section>
  );
}
