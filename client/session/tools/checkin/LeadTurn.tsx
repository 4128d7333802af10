import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FillingRing } from '#client/base/design/FillingRing.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { Account } from '#client/live/Account.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { NextButton } from './NextButton.tsx';
import { OverTime } from './OverTime.tsx';
import { minutesAndSeconds } from './turnTime.ts';
import type { HostRound } from './types.ts';
import { useTurnTime } from './useTurnTime.ts';

const EXTEND_SECONDS = 30;

/** Who has the floor, for how long, and everything a facilitator may do about it. */
export function LeadTurn({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const { share, ranMs, isNearEnd } = useTurnTime(view);
  const { turn, id: round, speaker } = view;
  const name = byId(speaker ?? '')?.name ?? '';
  const status = view.absence
    ? t(`checkin.held.${view.absence}`)
    : view.isStarted
      ? t('checkin.time', { ran: theirs(minutesAndSeconds(ranMs ?? 0)), all: theirs(minutesAndSeconds(view.turnSeconds * 1000)) })
      : t('checkin.offered');
  return (
    <section>
      {speaker === null ? (
        <Text mb="sm">{t('checkin.nobody')}</Text>
      ) : (
        <div className="lead-floor">
          <FillingRing share={view.isStarted ? share : 0} isNearEnd={view.isStarted && isNearEnd} size={64} />
          <div style={{ flex: 1 }}>
            <Text fw={700}>
              <Saying>{(theirs) => (view.isMyTurn ? t('checkin.yourTurn') : t('checkin.speaks', { name: theirs(name) }))}</Saying>
            </Text>
            {!view.isMyTurn && <Account of={speaker} />}
            <Text size="sm">
              <Saying>{view.isPaused ? t('checkin.paused') : status}</Saying>
            </Text>
            {view.isMoreTimeAsked && !view.isMyTurn && (
              <Text size="sm">
                <Saying>{(theirs) => t('checkin.asksMoreTime', { name: theirs(name) })}</Saying>
              </Text>
            )}
          </div>
          <OverTime view={view} />
        </div>
      )}
      <div className="lead-buttons" style={{ marginBlockStart: '0.75rem' }}>
        {speaker !== null && <NextButton view={view} size="md" />}
        {speaker !== null && (
          <OrderButton tool="checkin" command="extend" input={{ turn, seconds: EXTEND_SECONDS }} size="sm" variant="default">
            {t('checkin.extend')}
          </OrderButton>
        )}
        <OrderButton tool="checkin" command={view.isPaused ? 'resume' : 'pause'} input={{ round }} size="sm" variant="default">
          {t(view.isPaused ? 'checkin.resume' : 'checkin.pause')}
        </OrderButton>
        {speaker !== null && (
          <OrderButton tool="checkin" command="skip" input={{ turn }} size="sm" variant="default">
            {t('checkin.skip')}
          </OrderButton>
        )}
        {view.turns.length > 0 && (
          <OrderButton tool="checkin" command="back" input={{ turn }} size="sm" variant="default">
            {t('checkin.back')}
          </OrderButton>
        )}
      </div>
    </section>
  );
}
