import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { AgendaNow } from './AgendaNow.tsx';
import { Drift } from './Drift.tsx';
import type { HostAgenda } from './types.ts';

/** Now and next, with how the session keeps to its plan and the way on: for facilitators. */
export function HostAgendaNow({ view }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const next = view.phases.find(({ startedAt }) => startedAt === null);
  return (
    <AgendaNow view={view}>
      <Drift view={view} />
      {next && (
        <OrderButton tool="agenda" command="start" input={{ phase: next.id, current: view.current }} size="sm" variant="default">
          <Saying>{(theirs) => t('agenda.start', { title: theirs(next.title) })}</Saying>
        </OrderButton>
      )}
    </AgendaNow>
  );
}
