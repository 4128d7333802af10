import { Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useTool } from '#client/live/useTool.ts';
import { saidNames } from '../names.ts';
import type { OwnAside } from '../types.ts';
import { CalledBack } from './CalledBack.tsx';
import { LeaveTalk } from './LeaveTalk.tsx';
import '../aside.css';

/** In a private word: with whom, and the way back; before it: that one asked for it. On this screen only. */
export function OwnAsideNow({ view: { talk, isAsked } }: { view: OwnAside }) {
  const { t } = useTranslation('tools');
  const card = useTool('safety', 'participant')?.card ?? null;
  const isLeft = talk?.isGroupOver && talk.isWaitingForFacilitator;
  return (
    <>
      <IconMessages aria-hidden size={22} />
      {isLeft ? (
        <CalledBack callback={card?.callback ?? null} />
      ) : (
        <Text style={{ flex: 1, minWidth: '11rem' }} role="status">
          <span>{!talk && isAsked && t('aside.asked')}</span>
          <span>
            {talk && (
              <Saying>
                {talk.isWaitingForFacilitator
                  ? t('aside.waitsForFacilitator')
                  : t(talk.isGroupOver ? 'aside.withAfter' : 'aside.with', { names: saidNames(talk.with) })}
              </Saying>
            )}
          </span>
        </Text>
      )}
      {!talk ? (
        <OrderButton tool="aside" command="withdraw" input={{}} size="sm" variant="default">
          {t('aside.withdraw')}
        </OrderButton>
      ) : talk.isGroupOver ? (
        <LeaveTalk />
      ) : (
        <OrderButton tool="aside" command="return" input={{}} size="sm" variant="default">
          {t('aside.return')}
        </OrderButton>
      )}
    </>
  );
}
