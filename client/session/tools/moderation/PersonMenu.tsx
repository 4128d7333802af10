import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconCameraOff, IconDots, IconDoorExit, IconEar, IconMicrophoneOff, IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { View } from '#shared/session/session.ts';
import type { PersonPart } from '../face.ts';

type Props = PersonPart<View<'moderation', 'facilitator'>>;

/** Mute, ask, stop the picture, send back, remove; for those who wait or were sent away, what makes sense there. */
export function PersonMenu({ view, person, where }: Props) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  if (person.id === self?.id) return null;
  if (where === 'removed')
    return (
      <OrderButton
        tool="moderation"
        command="allowBack"
        input={{ member: person.id }}
        size="sm"
        variant="light"
        aria-label={t('moderation.allowBackNamed', { name: person.name })}
      >
        {t('moderation.allowBack')}
      </OrderButton>
    );
  return <MenuOf view={view} person={person} where={where} />;
}

function MenuOf({ view, person, where }: Props) {
  const { t } = useTranslation('tools');
  const [isRemoving, setRemoving] = useState(false);
  const input = { member: person.id };
  const mute = useOrder('moderation', 'mute');
  const ask = useOrder('moderation', 'askToUnmute');
  const stop = useOrder('moderation', 'stopVideo');
  const sendBack = useOrder('moderation', 'sendBack');
  const isPending = [mute, ask, stop, sendBack].some((order) => order.isPending);
  const isLed = person.role !== 'facilitator';
  const isAsked = view.asked.includes(person.id);
  return (
    <>
      <OpenMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" loading={isPending} aria-label={t('moderation.menu', { name: person.name })}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {where === 'seated' && (
            <>
              <Menu.Item leftSection={<IconMicrophoneOff size={18} />} disabled={view.muted.includes(person.id)} onClick={() => void mute.give(input)}>
                {t('moderation.mute')}
              </Menu.Item>
              <Menu.Item leftSection={<IconEar size={18} />} disabled={isAsked} onClick={() => void ask.give(input)}>
                {isAsked ? t('moderation.asked') : t('moderation.askToUnmute')}
              </Menu.Item>
            </>
          )}
          {where === 'seated' && isLed && (
            <>
              <Menu.Item leftSection={<IconCameraOff size={18} />} disabled={view.stopped.includes(person.id)} onClick={() => void stop.give(input)}>
                {t('moderation.stopVideo')}
              </Menu.Item>
              <Menu.Item leftSection={<IconDoorExit size={18} />} onClick={() => void sendBack.give(input)}>
                {t('moderation.sendBack')}
              </Menu.Item>
            </>
          )}
          {isLed && (
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconUserX size={18} />} onClick={() => setRemoving(true)}>
              {t('moderation.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </OpenMenu>
      <Refused refusal={mute.refusal ?? ask.refusal ?? stop.refusal ?? sendBack.refusal} />
      <RemoveDialog name={person.name} member={person.id} isOpen={isRemoving} onClose={() => setRemoving(false)} />
    </>
  );
}

function RemoveDialog({ name, member, isOpen, onClose }: { name: string; member: string; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const remove = useOrder('moderation', 'remove');
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={<Saying>{(theirs) => t('moderation.removeTitle', { name: theirs(name) })}</Saying>}
      yes={<Saying>{(theirs) => t('moderation.removeConfirm', { name: theirs(name) })}</Saying>}
      no={t('moderation.cancel')}
      tells={remove}
      onYes={() => void remove.give({ member }).then((isDone) => isDone && onClose())}
      isFinal
    >
      <Text>{t('moderation.removeText')}</Text>
    </Confirm>
  );
}
