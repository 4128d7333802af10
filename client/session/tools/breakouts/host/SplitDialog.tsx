import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { Doubt } from '#client/live/Doubt.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import type { MapRoom, Run } from '../types.ts';

/** Some of a room go on in a new one. */
export function SplitDialog({ run, room, onClose }: { run: Run; room: MapRoom; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const labelOf = useLabelOf();
  const [going, setGoing] = useState<string[]>(room.members.slice(Math.ceil(room.members.length / 2)));
  const { text: name, write: setName, done } = useDraft(`split ${room.id}`);
  const split = useDoubtedOrder('breakouts', 'split', () => {
    done(name);
    onClose();
  });
  const isRight = going.length >= 2 && room.members.length - going.length >= 2;
  return (
    <FormDialog
      onClose={onClose}
      title={<Saying>{(theirs) => t('breakouts.splitOf', { name: theirs(room.name) })}</Saying>}
      yes={t('breakouts.splitDo')}
      no={t('breakouts.cancel')}
      tells={{ isPending: split.isPending }}
      onYes={() => void split.give({ run: run.id, room: room.id, members: going, name: name.trim() })}
      isRight={isRight}
    >
      <Checkbox.Group value={going} onChange={setGoing} label={t('breakouts.splitTitle')} description={t('breakouts.splitHint')}>
        <Stack gap="xs" mt="xs">
          {room.members.map((id) => (
            <Checkbox key={id} value={id} label={<TheirWords>{labelOf({ id, name: byId(id)?.name ?? '' })}</TheirWords>} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('breakouts.splitName')}
        description={t('breakouts.splitNameHint')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Doubt order={split} />
    </FormDialog>
  );
}
