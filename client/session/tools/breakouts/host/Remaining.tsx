import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import type { HostRooms, Plan } from '../types.ts';
import { DropRoom } from './DragPeople.tsx';
import { PlanPerson } from './PlanPerson.tsx';

/** Who stays in the main room. */
export function Remaining({ view, plan, onMove }: { view: HostRooms; plan: Plan; onMove: (member: string, room: string | null) => void }) {
  const { t } = useTranslation('tools');
  const { all } = usePeople();
  const placed = plan.rooms.flatMap(({ members, hosts }) => [...members, ...hosts]);
  const rest = all.filter(({ id, role }) => role !== 'captioner' && !placed.includes(id));
  const isAllPlaced = rest.every(({ role }) => role === 'facilitator');
  return (
    <DropRoom room={null} label={t('breakouts.remaining')}>
      <Text fw={700}>{t('breakouts.remaining')}</Text>
      {isAllPlaced && (
        <Text size="sm" c="dimmed">
          {t('breakouts.nobodyRemains')}
        </Text>
      )}
      <div className="rooms-people">
        {rest.map(({ id }) => (
          <PlanPerson key={id} member={id} view={view} plan={plan} room={null} onMove={onMove} />
        ))}
      </div>
    </DropRoom>
  );
}
