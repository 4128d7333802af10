import { CloseButton, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isForInputMethod } from '#client/base/design/fields/inputMethod.ts';
import { useOwnWords } from '#client/base/design/fields/useOwnWords.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { HostRooms, Plan } from '../types.ts';
import { DropRoom } from './DragPeople.tsx';
import { PlanPerson } from './PlanPerson.tsx';

interface PlannedRoomProps {
  view: HostRooms;
  plan: Plan;
  room: Plan['rooms'][number];
  onMove: (member: string, room: string | null) => void;
}

/** One room of the plan: its name and its people. */
export function PlannedRoom({ view, plan, room, onMove }: PlannedRoomProps) {
  const { t } = useTranslation('tools');
  const rename = useOrder('breakouts', 'renameRoom');
  const remove = useOrder('breakouts', 'removeRoom');
  const people = [...room.hosts, ...room.members];
  const draft = useDraft(`room name ${plan.id} ${room.id}`, room.name);
  const keep = (words: string) => {
    const wanted = words.trim();
    return wanted === '' || wanted === room.name ? undefined : rename.give({ plan: plan.id, room: room.id, name: wanted });
  };
  const name = useOwnWords(room.name, keep, [draft.text === room.name ? null : draft.text, draft.write]);
  return (
    <DropRoom room={room.id} label={room.name}>
      <div className="rooms-room-head">
        <TextInput
          variant="unstyled"
          className="rooms-name"
          aria-label={t('breakouts.roomName', { name: room.name })}
          maxLength={40}
          {...name}
          onKeyDown={(event) => event.key === 'Enter' && !isForInputMethod(event) && event.currentTarget.blur()}
        />
        <CloseButton aria-label={t('breakouts.removeRoom', { name: room.name })} onClick={() => void remove.give({ plan: plan.id, room: room.id })} />
      </div>
      <div className="rooms-people">
        {people.map((member) => (
          <PlanPerson key={member} member={member} view={view} plan={plan} room={room} onMove={onMove} />
        ))}
        {people.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('breakouts.empty')}
          </Text>
        )}
      </div>
      <Refused refusal={rename.refusal ?? remove.refusal} />
    </DropRoom>
  );
}
