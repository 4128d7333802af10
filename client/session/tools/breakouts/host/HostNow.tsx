import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import { useShowTab } from '../../showTab.ts';
import { SoftTime } from '../SoftTime.tsx';
import { TimeWords } from '../TimeWords.tsx';
import type { HostRooms, Run } from '../types.ts';
import { BeforeOpening } from './RunButtons.tsx';
import { BringBack } from './BringBack.tsx';
import { HelpRequest } from './HelpRequest.tsx';
import { useLeftAlone } from './useLeftAlone.ts';
import '../breakouts.css';

/** For facilitators, wherever they are: who asks for one of them, and how the rooms stand. */
export function HostNow({ view }: { view: HostRooms }) {
  const { t } = useTranslation('tools');
  const { run, requests } = view;
  const left = useLeftAlone(view);
  return (
    <div className="rooms-now">
      {requests.length > 0 && (
        <ul className="rooms-requests" aria-label={t('breakouts.ask')}>
          {requests.map((request) => (
            <HelpRequest key={request.id} request={request} rooms={run?.rooms ?? []} left={left} />
          ))}
        </ul>
      )}
      {run && <RunLine run={run} left={left} />}
    </div>
  );
}

function RunLine({ run, left }: { run: Run; left: string | undefined }) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  const visit = useDoubtedOrder('breakouts', 'visit');
  const isAside = usePeople().self?.place.startsWith('aside:') ?? false;
  const at = run.rooms.findIndex(({ id }) => id === run.visiting);
  const here = run.rooms[at];
  const next = run.rooms[(at + 1) % run.rooms.length];
  const go = (room: string | null) => void visit.give({ run: run.id, room });
  return (
    <div className="rooms-now-line">
      <SoftTime time={run} />
      <div className="rooms-now-words">
        <Text fw={700}>
          <Saying>
            {(theirs) =>
              here
                ? t('breakouts.visiting', { name: theirs(here.name) })
                : t(run.stage === 'notice' ? 'breakouts.notice' : run.stage === 'closing' ? 'breakouts.closing' : 'breakouts.open')
            }
          </Saying>
        </Text>
        {run.stage === 'open' && (
          <Text size="sm">
            <TimeWords time={run} />
          </Text>
        )}
      </div>
      {run.stage === 'notice' && <BeforeOpening run={run} />}
      {here && (
        <Button size="compact-md" variant="default" loading={visit.isPending} onClick={() => go(null)}>
          {t('breakouts.backToMain')}
        </Button>
      )}
      {run.stage !== 'notice' && !isAside && next && next.id !== run.visiting && (
        <Button size="compact-md" variant="default" loading={visit.isPending} onClick={() => go(next.id)}>
          <Saying>{(theirs) => (here ? t('breakouts.nextRoom') : t('breakouts.visitNamed', { name: theirs(next.name) }))}</Saying>
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={() => showTab('breakouts')}>
        {t('breakouts.showMap')}
      </Button>
      {run.stage !== 'notice' && <BringBack run={run} />}
      <Doubt order={visit} say={left} />
    </div>
  );
}
