import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { CharactersLeft } from '#client/design/CharactersLeft.tsx';
import { Saying } from '#client/design/Saying.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { Flag } from './types.ts';

const CHARACTERS_MAX = 2000;

/** What came of a grave alert: it ends with this, and this is kept. */
export function OutcomeDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const { t } = useTranslation('tools');
  const { text: outcome, write, done } = useDraft(`outcome ${flag.id}`);
  const { give, isPending, refusal } = useOrder('backchannel', 'close');
  const mayClose = outcome.trim() !== '' && outcome.trim().length <= CHARACTERS_MAX;
  const close = () => {
    done(outcome);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={<Saying>{(theirs) => t('backchannel.outcomeTitle', { name: theirs(flag.name) })}</Saying>} withCloseButton={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (mayClose) void give({ flag: flag.id, outcome }).then((isDone) => isDone && close());
        }}
      >
        <Stack gap="md">
          <div>
            <Textarea
              label={t('backchannel.outcome')}
              description={t('backchannel.outcomeHint')}
              autosize
              minRows={4}
              maxRows={10}
              value={outcome}
              onChange={(event) => write(event.currentTarget.value)}
              error={outcome.trim().length > CHARACTERS_MAX}
              data-autofocus
            />
            <CharactersLeft text={outcome.trim()} max={CHARACTERS_MAX} />
          </div>
          <Text size="sm" c="dimmed">
            {t('backchannel.outcomeKept')}
          </Text>
          <Refused refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('backchannel.cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!mayClose}>
              {t('backchannel.closeWithOutcome')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
