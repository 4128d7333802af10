import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { usePeople, type Person } from '#client/live/people.ts';
import { useNames } from '../names.ts';
import { SoftTime } from '../SoftTime.tsx';
import { TimeWords } from '../TimeWords.tsx';
import type { PublicRooms } from '../types.ts';
import { Joined } from './Joined.tsx';

/** Where one is and with whom, with the soft time. */
export function RoomLine({ view }: { view: PublicRooms }) {
  const { t } = useTranslation('tools');
  const { phase, room, time, isUnattended } = view;
  if (isUnattended && phase === 'none') return <Text style={{ flex: 1 }}>{t('breakouts.unattendedLine')}</Text>;
  return (
    <>
      {time && <SoftTime time={time} />}
      <div className="rooms-now-words">
        {phase === 'notice' && room && (
          <Text fw={700}>
            <Saying>{(theirs) => t('breakouts.noticeLine', { name: theirs(room.name) })}</Saying>
          </Text>
        )}
        {phase === 'main' && <Text fw={700}>{t('breakouts.inMain')}</Text>}
        {phase === 'main' && <Text size="sm">{t('breakouts.othersInRooms')}</Text>}
        {phase === 'room' && room && (
          <Text fw={700}>
            <TheirWords>{room.name}</TheirWords>
          </Text>
        )}
        {phase === 'room' && room && <Joined room={room.id} />}
        {phase === 'room' && room && <Company mates={room.mates} />}
        {time && phase !== 'notice' && <Text size="sm">{time.stage === 'closing' ? t('breakouts.finishing') : <TimeWords time={time} />}</Text>}
      </div>
    </>
  );
}

/** Who is here, and which room-mate stepped out for a moment. */
function Company({ mates }: { mates: readonly string[] }) {
  const { t } = useTranslation('tools');
  const names = useNames();
  const { here, self } = usePeople();
  const others = here.filter(({ id }) => id !== self?.id);
  const idsOf = (isMeant: (one: Person) => boolean) => others.filter(isMeant).map(({ id }) => id);
  const present = idsOf(({ isConnected, goodbye }) => isConnected || goodbye === 'said');
  const lost = idsOf(({ isConnected, goodbye }) => !isConnected && goodbye === null);
  const asleep = idsOf(({ goodbye }) => goodbye === 'asleep');
  const gone = idsOf(({ goodbye }) => goodbye === 'left');
  const away = mates.filter((mate) => !others.some(({ id }) => id === mate));
  const said = [
    present.length > 0 && t('breakouts.with', { names: names(present) }),
    lost.length > 0 && t('breakouts.lost', { names: names(lost) }),
    asleep.length > 0 && t('breakouts.asleep', { names: names(asleep) }),
    gone.length > 0 && t('breakouts.wentAway', { names: names(gone) }),
    away.length > 0 && t('breakouts.away', { names: names(away) }),
  ].filter((one) => one !== false);
  return (
    <Text size="sm">
      <Saying>{said.join(' ') || t('breakouts.onlyYou')}</Saying>
    </Text>
  );
}
