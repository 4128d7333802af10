import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Confirm } from '#client/base/http/Confirm.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { Talk } from '../types.ts';

interface EndTalkProps {
  talk: Talk;
  isGroupOver: boolean;
  size: 'sm' | 'compact-md';
}

/** Back to the group; where there is none any more, the end of the talk for its guest as well, which is asked first. */
export function EndTalk({ talk, isGroupOver, size }: EndTalkProps) {
  const { t } = useTranslation('tools');
  const [isAsking, setAsking] = useState(false);
  const end = useOrder('aside', 'return');
  const isLast = talk.guest !== null && talk.facilitators.length === 1;
  if (!isGroupOver || !isLast)
    return (
      <OrderButton tool="aside" command="return" input={{}} size={size}>
        {t(isGroupOver && talk.guest ? 'aside.leaveTalk' : size === 'sm' && isLast ? 'aside.endBoth' : 'aside.end')}
      </OrderButton>
    );
  return (
    <>
      <Button size={size} onClick={() => setAsking(true)}>
        {t('aside.endTalk')}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('aside.endTalkTitle')}
        yes={t('aside.endTalk')}
        no={t('aside.goOn')}
        tells={end}
        onYes={() => void end.give({})}
      >
        <Text>
          <Saying>{t('aside.endTalkText', { name: theirs(talk.guest?.name ?? '') })}</Saying>
        </Text>
      </Confirm>
    </>
  );
}
