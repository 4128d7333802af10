import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { OutcomeForm } from '#client/base/help/OutcomeForm.tsx';
import { readDraft } from '#client/base/help/outcomeDraft.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import type { Flag } from './types.ts';

/** What came of a grave alert: it ends with this, and this is kept. */
export function OutcomeDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text: kept, write, done } = useDraft(`outcome ${flag.id}`);
  const { give, isPending, refusal } = useOrder('backchannel', 'close');
  const save = async (fields: OutcomeFields) => {
    if (!(await give({ flag: flag.id, outcome: null, fields }))) return;
    done(kept);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={<Saying>{(theirs) => t('backchannel.outcomeTitle', { name: theirs(flag.name) })}</Saying>} withCloseButton={false}>
      <OutcomeForm
        level={flag.level}
        draft={readDraft(kept)}
        onChange={(draft) => write(JSON.stringify(draft))}
        onSave={(fields) => void save(fields)}
        isSaving={isPending}
        onCancel={onClose}
        problem={
          <>
            <Text size="sm" c="dimmed">
              {t('backchannel.outcomeKept')}
            </Text>
            <Refused refusal={refusal} />
          </>
        }
      />
    </Dialog>
  );
}
