import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { Saying } from '#client/design/Saying.tsx';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { HostBoard } from './types.ts';

/** Who writes, whether it is kept, and its end. */
export function LeadBoard({ view }: { view: HostBoard }) {
  const { t } = useTranslation('tools');
  const { id: board, title, mayEverybodyWrite, isSaved, isHere } = view;
  const letWrite = useOrder('board', 'letWrite');
  const save = useOrder('board', 'save');
  const [isClosing, setClosing] = useState(false);
  return (
    <Stack gap="md">
      <div>
        <Title order={2} fz="lg">
          {t('board.title')}
        </Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <span><Saying>{(theirs) => t('board.isOpen', { title: theirs(title) })}</Saying></span> <span>{isHere ? '' : t('board.elsewhere')}</span>
        </Text>
      </div>
      <Switch
        label={t('board.everybodyWrites')}
        description={t('board.everybodyHint')}
        checked={mayEverybodyWrite}
        disabled={letWrite.isPending}
        onChange={() => void letWrite.give({ board, mayEverybodyWrite: !mayEverybodyWrite })}
      />
      <Switch
        label={t('board.save')}
        description={t(isSaved ? 'board.savedHint' : 'board.unsavedHint')}
        checked={isSaved}
        disabled={save.isPending}
        onChange={() => void save.give({ board, isSaved: !isSaved })}
      />
      <Refused refusal={letWrite.refusal ?? save.refusal} />
      <div>
        {isSaved ? (
          <OrderButton tool="board" command="close" input={{ board }} variant="default">
            {t('board.close')}
          </OrderButton>
        ) : (
          <Button variant="default" onClick={() => setClosing(true)}>
            {t('board.close')}
          </Button>
        )}
      </div>
      <Dialog opened={isClosing} onClose={() => setClosing(false)} title={t('board.closeTitle')} withCloseButton={false}>
        <Text mb="lg">{t('board.closeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setClosing(false)} data-autofocus>
            {t('board.cancel')}
          </Button>
          <OrderButton tool="board" command="close" input={{ board }} color="red">
            {t('board.closeConfirm')}
          </OrderButton>
        </Group>
      </Dialog>
    </Stack>
  );
}
