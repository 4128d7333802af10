import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople } from '#client/live/people.ts';
import { useNames } from '../names.ts';
import type { Run } from '../types.ts';
import { DropRoom } from './DragPeople.tsx';
import { MapPerson } from './MapPerson.tsx';

/** Who is in the main room, and who in a private word. */
export function MainRoom({ run, onMove }: { run: Run; onMove: (member: string, room: string | null) => void }) {
  const { t } = useTranslation('tools');
  const names = useNames();
  const { all } = usePeople();
  const going = run.stage === 'notice' ? run.rooms.flatMap(({ members, hosts }) => [...members, ...hosts]) : [];
  const here = all.filter(({ id, role }) => run.inMain.includes(id) && !going.includes(id) && role !== 'captioner');
  const aside = all.filter(({ place }) => place.startsWith('aside:')).map(({ id }) => id);
  return (
    <DropRoom room={null} label={t('breakouts.mainRoom')}>
      <Text fw={700}>{t('breakouts.mainRoom')}</Text>
      <div className="rooms-people">
        {here.map((person) => (
          <MapPerson key={person.id} person={person} run={run} room={null} requests={[]} onMove={onMove} />
        ))}
        {here.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('breakouts.nobodyHere')}
          </Text>
        )}
      </div>
      {aside.length > 0 && (
        <Text size="sm">
          <span>{t('breakouts.inSide')}</span>:{' '}
          <span>
            <Saying>{names(aside)}</Saying>
          </span>
        </Text>
      )}
    </DropRoom>
  );
}
