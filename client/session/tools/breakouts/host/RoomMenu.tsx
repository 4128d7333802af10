import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import type { MapRoom, Run } from '../types.ts';
import { SplitDialog } from './SplitDialog.tsx';
import { WriteDialog } from './WriteDialog.tsx';

/** What can be done with one room. */
export function RoomMenu({ run, room }: { run: Run; room: MapRoom }) {
  const { t } = useTranslation('tools');
  const [dialog, setDialog] = useState<'write' | 'split' | null>(null);
  const merge = useDoubtedOrder('breakouts', 'merge');
  const close = useDoubtedOrder('breakouts', 'closeRoom');
  const shut = () => setDialog(null);
  return (
    <>
      <OpenMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            loading={merge.isPending || close.isPending}
            aria-label={t('breakouts.menuOf', { name: room.name })}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('write')}>
            <Saying>{(theirs) => t('breakouts.write', { name: theirs(room.name) })}</Saying>
          </Menu.Item>
          {room.members.length >= 4 && <Menu.Item onClick={() => setDialog('split')}>{t('breakouts.split')}</Menu.Item>}
          {run.rooms
            .filter(({ id }) => id !== room.id)
            .map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => void merge.give({ run: run.id, from: room.id, into: id })}>
                <Saying>{(theirs) => t('breakouts.merge', { name: theirs(name) })}</Saying>
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => void close.give({ run: run.id, room: room.id })}>{t('breakouts.closeRoom')}</Menu.Item>
        </Menu.Dropdown>
      </OpenMenu>
      <Doubt order={merge} />
      <Doubt order={close} />
      {dialog === 'write' && <WriteDialog run={run} room={room} onClose={shut} />}
      {dialog === 'split' && <SplitDialog run={run} room={room} onClose={shut} />}
    </>
  );
}
