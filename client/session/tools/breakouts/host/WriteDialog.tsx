import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { MapRoom, Run } from '../types.ts';

const CHARACTERS_MAX = 500;
const TELL_FROM = 100;

/** Writes to one room, or (null) to all. */
export function WriteDialog({ run, room, onClose }: { run: Run; room: MapRoom | null; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text, write, done } = useDraft(`room ${room?.id ?? 'all'}`);
  const tell = useOrder('breakouts', 'tell');
  const left = CHARACTERS_MAX - text.trim().length;
  async function send() {
    if (!(await tell.give({ run: run.id, room: room?.id ?? null, text: text.trim() }))) return;
    done(text);
    onClose();
  }
  return (
    <FormDialog
      onClose={onClose}
      title={room ? <Saying>{(theirs) => t('breakouts.write', { name: theirs(room.name) })}</Saying> : t('breakouts.writeAll')}
      yes={t('breakouts.send')}
      no={t('breakouts.cancel')}
      tells={tell}
      onYes={() => void send()}
      isRight={left >= 0 && text.trim() !== ''}
    >
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
    </FormDialog>
  );
}
