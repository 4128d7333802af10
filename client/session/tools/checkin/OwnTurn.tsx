import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { AnyRound } from './types.ts';
import { useTurnTime } from './useTurnTime.ts';

/** What somebody may do about their own turn. */
export function OwnTurn({ view }: { view: AnyRound }) {
  const { t } = useTranslation('tools');
  return (
    <>
      {!view.isStarted && !view.isPaused && (
        <OrderButton tool="checkin" command="startTurn" input={{}} size="sm">
          {t('checkin.start')}
        </OrderButton>
      )}
      {view.isStarted && (
        <OrderButton tool="checkin" command="done" input={{}} size="sm">
          {t('checkin.done')}
        </OrderButton>
      )}
      {view.isStarted && !view.isMoreTimeAsked && (
        <OrderButton tool="checkin" command="askMoreTime" input={{}} size="sm" variant="default">
          {t('checkin.moreTime')}
        </OrderButton>
      )}
      {view.mayNotYet && (
        <OrderButton tool="checkin" command="notYet" input={{}} size="sm" variant="default" title={t('checkin.notYetHint')}>
          {t('checkin.notYet')}
        </OrderButton>
      )}
      {!view.isStarted && (
        <OrderButton tool="checkin" command="pass" input={{}} size="sm" variant="default">
          {t('checkin.pass')}
        </OrderButton>
      )}
      <Closing view={view} />
    </>
  );
}

/** A word as the time comes to its end: for the speaker alone, and never a stop. */
function Closing({ view }: { view: AnyRound }) {
  const { t } = useTranslation('tools');
  const { isNearEnd, share } = useTurnTime(view);
  const isTold = view.isStarted && isNearEnd;
  const words = view.isMoreTimeAsked ? t('checkin.moreTimeAsked') : !isTold ? '' : share >= 1 ? t('checkin.full') : t('checkin.nearEnd');
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  return words ? (
    <Text size="sm" w="100%">
      {words}
    </Text>
  ) : null;
}
