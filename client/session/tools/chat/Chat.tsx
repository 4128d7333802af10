import { Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asTheirs } from '#client/base/design/fields/asTheirs.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { Input, View } from '#shared/session/session.ts';
import { Composer } from './Composer.tsx';
import { Messages } from './Messages.tsx';
import './chat.css';

type Recipient = Input<'chat', 'say'>['to'];

/** For participants and relatives: to the facilitators, or to everybody while that is open. */
export function ChatForParticipant({ view }: { view: View<'chat', 'participant'> }) {
  const { t } = useTranslation('tools');
  const [chosen, choose] = useState<string>('facilitators');
  // The group chat may close while somebody writes: what they write then goes where it always may.
  const isOpen = view.isGroupOpen || view.isInRoom;
  const to: Recipient = isOpen && chosen === 'everybody' ? 'everybody' : 'facilitators';
  const options = [
    { value: 'facilitators', label: t('chat.facilitators') },
    { value: 'everybody', label: t('chat.everybody') },
  ];
  return (
    <div className="chat">
      {/* Where there is little room, and whom one writes to stands over the field, the messages come first. */}
      <Text size="sm" c="dimmed" data-yields={(isOpen && !view.isInRoom && view.messages.length > 0) || undefined}>
        {view.isInRoom ? t('chat.roomHint') : isOpen ? t('chat.openHint') : t('chat.closedHint')}
      </Text>
      <Messages messages={view.messages} />
      {isOpen && <To options={options} value={to} onChange={choose} />}
      <Composer to={to} place="chat" />
    </div>
  );
}

/** For facilitators: to everybody, to each other, or to one person; and the switch of the group chat. */
export function ChatForFacilitator({ view }: { view: View<'chat', 'facilitator'> }) {
  const { t } = useTranslation('tools');
  const { all, self } = usePeople();
  const labelOf = useLabelOf();
  const [chosen, choose] = useState<string>('everybody');
  const readers = all.filter(({ id, role }) => id !== self?.id && role !== 'captioner');
  const isThere = chosen === 'facilitators' || readers.some(({ id }) => id === chosen);
  const value = isThere ? chosen : 'everybody';
  const to: Recipient = value === 'everybody' || value === 'facilitators' ? value : { member: value };
  const options = [
    { value: 'everybody', label: t('chat.everybody') },
    { value: 'facilitators', label: t('chat.facilitators') },
    ...readers.map((reader) => ({ value: reader.id, label: labelOf(reader) })),
  ];
  return (
    <div className="chat">
      {view.isInRoom ? (
        <Text size="sm" c="dimmed">
          {t('chat.roomHint')}
        </Text>
      ) : (
        <GroupSwitch isOpen={view.isGroupOpen} />
      )}
      <Messages messages={view.messages} />
      <To options={options} value={value} onChange={choose} />
      <Composer to={to} place={`chat ${value}`} />
    </div>
  );
}

function GroupSwitch({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('tools');
  const open = useOrder('chat', 'openGroupChat');
  const close = useOrder('chat', 'closeGroupChat');
  return (
    <Stack gap={2}>
      <Switch
        label={t('chat.groupSwitch')}
        description={t('chat.groupHint')}
        checked={isOpen}
        disabled={open.isPending || close.isPending}
        onChange={() => void (isOpen ? close : open).give({})}
      />
      <Refused refusal={open.refusal ?? close.refusal} />
    </Stack>
  );
}

/** Whom Hearth has a word for; everybody else has a name. */
const ALL = { everybody: true, facilitators: true };

function To({ options, value, onChange }: { options: { value: string; label: string }[]; value: string; onChange: (to: string) => void }) {
  const { t } = useTranslation('tools');
  return (
    <Select
      className="chat-to"
      label={t('chat.to')}
      size="sm"
      data={options}
      renderOption={({ option }) => (option.value in ALL ? <span>{option.label}</span> : asTheirs({ option }))}
      value={value}
      allowDeselect={false}
      onChange={(to) => to && onChange(to)}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
