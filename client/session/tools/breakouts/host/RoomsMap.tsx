import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Doubt } from '#client/live/Doubt.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { SoftTime } from '../SoftTime.tsx';
import { TimeWords } from '../TimeWords.tsx';
import type { HostRooms, Run } from '../types.ts';
import { BringBack } from './BringBack.tsx';
import { DragPeople } from './DragPeople.tsx';
import { MainRoom } from './MainRoom.tsx';
import { MapRoomCard } from './MapRoomCard.tsx';
import { AddMinutes, BeforeOpening } from './RunButtons.tsx';
import { Broken } from './PlanView.tsx';
import { WriteDialog } from './WriteDialog.tsx';

/** Every room: who is there, who speaks, what they ask for, how far they are. */
export function RoomsMap({ view, run }: { view: HostRooms; run: Run }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const [isWriting, setWriting] = useState(false);
  const move = useDoubtedOrder('breakouts', 'move');
  const onMove = (member: string, room: string | null) => void move.give({ run: run.id, member, room });
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap">
        <SoftTime time={run} />
        <div style={{ flex: 1 }}>
          <Title order={2} fz="md">
            {t(run.stage === 'notice' ? 'breakouts.notice' : run.stage === 'closing' ? 'breakouts.closing' : 'breakouts.open')}
          </Title>
          {run.stage === 'open' && (
            <Text size="sm">
              <TimeWords time={run} />
            </Text>
          )}
        </div>
      </Group>
      <Group gap="xs">
        {run.stage === 'notice' ? (
          <BeforeOpening run={run} />
        ) : (
          <>
            <AddMinutes run={run} />
            <Button size="compact-md" variant="default" onClick={() => setWriting(true)}>
              {t('breakouts.writeAll')}
            </Button>
            <BringBack run={run} />
          </>
        )}
      </Group>
      <Broken broken={run.broken} />
      <Doubt order={move} say={t('breakouts.sentAlone', { name: theirs(byId(move.asked?.member ?? '')?.name ?? '') })} />
      <DragPeople onMove={onMove}>
        <div className="rooms-list">
          {run.rooms.map((room) => (
            <MapRoomCard key={room.id} view={view} run={run} room={room} onMove={onMove} />
          ))}
          <MainRoom run={run} onMove={onMove} />
        </div>
      </DragPeople>
      {isWriting && <WriteDialog run={run} room={null} onClose={() => setWriting(false)} />}
    </Stack>
  );
}
