import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import { useNames } from '../names.ts';
import type { HostRooms, MapRoom, Run } from '../types.ts';
import { DropRoom } from './DragPeople.tsx';
import { MapPerson } from './MapPerson.tsx';
import { RoomChat } from './RoomChat.tsx';
import { RoomMenu } from './RoomMenu.tsx';
import { useLeftAlone } from './useLeftAlone.ts';

interface MapRoomCardProps {
  view: HostRooms;
  run: Run;
  room: MapRoom;
  onMove: (member: string, room: string | null) => void;
}

/** One room on the map. */
export function MapRoomCard({ view, run, room, onMove }: MapRoomCardProps) {
  const { t } = useTranslation('tools');
  const names = useNames();
  const { all, self } = usePeople();
  const visit = useDoubtedOrder('breakouts', 'visit');
  const left = useLeftAlone(view);
  const isHere = run.visiting === room.id;
  const coming = run.stage === 'notice' ? [...room.hosts, ...room.members] : room.here;
  const people = all.filter(({ id }) => coming.includes(id));
  const pending = run.pending.filter((one) => one.room === room.id).map(({ member }) => member);
  const steps = run.task.steps.length;
  return (
    <DropRoom room={room.id} label={room.name}>
      <div className="rooms-room-head">
        <Text fw={700} style={{ flex: 1, overflowWrap: 'anywhere' }}>
          <TheirWords>{room.name}</TheirWords>
        </Text>
        {isHere && (
          <Text size="sm" c="dimmed">
            {t('breakouts.youAreHere')}
          </Text>
        )}
        {run.stage !== 'notice' && !isHere && !self?.place.startsWith('aside:') && (
          <Button
            size="compact-sm"
            variant="light"
            loading={visit.isPending}
            aria-label={t('breakouts.visitNamed', { name: room.name })}
            onClick={() => void visit.give({ run: run.id, room: room.id })}
          >
            {t('breakouts.visit')}
          </Button>
        )}
        {run.stage !== 'notice' && <RoomMenu run={run} room={room} />}
      </div>
      <div className="rooms-people">
        {people.map((person) => (
          <MapPerson key={person.id} person={person} run={run} room={room} requests={view.requests} onMove={onMove} />
        ))}
        {people.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('breakouts.nobodyHere')}
          </Text>
        )}
      </div>
      {steps > 0 && run.stage !== 'notice' && (
        <div className="rooms-progress">
          <Progress value={(room.stepsDone.length / steps) * 100} size="sm" style={{ flex: 1 }} aria-label={t('breakouts.task')} />
          <Text size="sm">{t('breakouts.progress', { done: room.stepsDone.length, all: steps })}</Text>
        </div>
      )}
      {pending.length > 0 && (
        <Text size="sm">
          <Saying>{t('breakouts.goingHere', { names: names(pending) })}</Saying>
        </Text>
      )}
      {room.isAlone && (
        <Text size="sm" fw={600}>
          {t('breakouts.isAlone')}
        </Text>
      )}
      {room.withoutFacilitator.length > 0 && (
        <Text size="sm" fw={600}>
          <Saying>{t('breakouts.withoutFacilitator', { names: names(room.withoutFacilitator) })}</Saying>
        </Text>
      )}
      <RoomChat room={room.id} name={room.name} />
      <Doubt order={visit} say={left} />
    </DropRoom>
  );
}
