import { Button, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { HostBoard } from './types.ts';

/** Who writes, whether it is kept, and its end. */
export function LeadBoard({ view }: { view: HostBoard }) {
  const { t } = useTranslation('tools');
  const { id: board, title, mayEverybodyWrite, isSaved, isHere } = view;
  const letWrite = useOrder('board', 'letWrite');
  const save = useOrder('board', 'save');
  const close = useOrder('board', 'close');
  const [isClosing, setClosing] = useState(false);
  return (
    <Stack gap="md">
      <ToolHead title={t('board.title')}>
        <span>
          <Saying>{(theirs) => t('board.isOpen', { title: theirs(title) })}</Saying>
        </span>{' '}
        <span>{isHere ? '' : t('board.elsewhere')}</span>
      </ToolHead>
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
      <Confirm
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        title={t('board.closeTitle')}
        yes={t('board.closeConfirm')}
        no={t('board.cancel')}
        tells={close}
        onYes={() => void close.give({ board })}
        isFinal
      >
        <Text>{t('board.closeText')}</Text>
      </Confirm>
    </Stack>
  );
}
