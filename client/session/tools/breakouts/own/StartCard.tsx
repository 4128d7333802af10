import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Face } from '#client/base/design/Face.tsx';
import { usePeople } from '#client/live/people.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder, useTool } from '#client/live/useTool.ts';
import { SoftTime } from '../SoftTime.tsx';
import type { OwnRoom, OwnRooms } from '../types.ts';
import '../breakouts.css';

/** Before somebody goes into a room: whom they will be with, what for, and the choice to stay. */
export function StartCard({ view, room }: { view: OwnRooms; room: OwnRoom }) {
  const { t } = useTranslation('tools');
  const [isHidden, setHidden] = useState(false);
  const { byId } = usePeople();
  const chat = useTool('chat');
  const { give, isPending, refusal } = useOrder('breakouts', 'wish');
  const mates = room.mates.map((id) => byId(id)).filter((mate) => mate !== undefined);
  return (
    <Dialog
      opened={!isHidden}
      onClose={() => setHidden(true)}
      withCloseButton={false}
      title={t('breakouts.noticeTitle')}
      size="md"
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap">
          {view.time && <SoftTime time={view.time} size={44} />}
          <div>
            <Text fw={700} fz="lg">
              <TheirWords>{room.name}</TheirWords>
            </Text>
            <Text size="sm">{t('breakouts.opensSoon')}</Text>
          </div>
        </Group>
        <div>
          <Text size="sm" c="dimmed">
            {t('breakouts.noticeWith')}
          </Text>
          {mates.length === 0 && <Text>{t('breakouts.withNobody')}</Text>}
          <ul className="rooms-mates">
            {mates.map(({ id, name }) => (
              <li key={id}>
                <Face name={name} size={40} />
                <Text fw={700} fz="lg">
                  <TheirWords>{name}</TheirWords>
                </Text>
              </li>
            ))}
          </ul>
        </div>
        {(room.task.text || room.task.steps.length > 0) && (
          <div>
            <Text size="sm" c="dimmed">
              {t('breakouts.task')}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{room.task.text}</TheirWords>
            </Text>
            {room.task.steps.length > 0 && (
              <ol className="rooms-steps">
                {room.task.steps.map((step, i) => (
                  <li key={i} dir="auto">
                    <TheirWords>{step}</TheirWords>
                  </li>
                ))}
              </ol>
            )}
          </div>
        )}
        {chat?.roomChat === 'seen' && <Text size="sm">{t('breakouts.chatSeen')}</Text>}
        <Group gap="sm">
          <Button onClick={() => setHidden(true)} data-autofocus>
            {t('breakouts.hide')}
          </Button>
          <Button variant="default" loading={isPending} onClick={() => void give({ isStaying: true })}>
            {t('breakouts.stay')}
          </Button>
        </Group>
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
