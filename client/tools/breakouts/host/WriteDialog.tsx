import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { Saying } from '#client/design/Saying.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { MapRoom, Run } from '../types.ts';

const CHARACTERS_MAX = 500;
const TELL_FROM = 100;

/** Writes to one room, or (null) to all. */
export function WriteDialog({ run, room, onClose }: { run: Run; room: MapRoom | null; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text, write, done } = useDraft(`room ${room?.id ?? 'all'}`);
  const { give, isPending, refusal } = useOrder('breakouts', 'tell');
  const left = CHARACTERS_MAX - text.trim().length;
  async function send() {
    if (!(await give({ run: run.id, room: room?.id ?? null, text: text.trim() }))) return;
    done(text);
    onClose();
  }
  return (
    <Dialog opened onClose={onClose} title={room ? <Saying>{(theirs) => t('breakouts.write', { name: theirs(room.name) })}</Saying> : t('breakouts.writeAll')} withCloseButton={false}>
      <Stack gap="md">
        <Textarea
          label={t('breakouts.writeLabel')}
          description={left <= TELL_FROM && left >= 0 ? t('breakouts.charsLeft', { count: left }) : undefined}
          error={left < 0 ? t('breakouts.charsOver', { count: -left }) : undefined}
          autosize
          minRows={2}
          maxRows={6}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          data-autofocus
        />
        <Refused refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('breakouts.cancel')}
          </Button>
          <Button loading={isPending} disabled={left < 0 || text.trim() === ''} onClick={() => void send()}>
            {t('breakouts.send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
