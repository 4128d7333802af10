import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';

const REASON_CHARACTERS_MAX = 200;

/** Lets somebody in who did not say where they are; the reason is kept. */
export function AdmitWithout({ person: { id, name }, onClose }: { person: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text: reason, write, done } = useDraft(`let in ${id}`);
  const admit = useOrder('waitingRoom', 'admit');
  const length = reason.trim().length;
  async function letIn() {
    if (!(await admit.give({ member: id, reason }))) return;
    done(reason);
    onClose();
  }
  return (
    <FormDialog
      onClose={onClose}
      title={<Saying>{(theirs) => t('waitingRoom.admitWithout', { name: theirs(name) })}</Saying>}
      yes={t('waitingRoom.admit')}
      no={t('waitingRoom.admitCancel')}
      tells={admit}
      onYes={() => void letIn()}
      isRight={length > 0 && length <= REASON_CHARACTERS_MAX}
    >
      <Text size="sm">{t('waitingRoom.admitWithoutText')}</Text>
      <div>
        <Textarea
          label={t('waitingRoom.admitReason')}
          description={t('waitingRoom.admitReasonHint')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          error={length > REASON_CHARACTERS_MAX}
        />
        <CharactersLeft text={reason.trim()} max={REASON_CHARACTERS_MAX} />
      </div>
    </FormDialog>
  );
}
