import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useShowTab } from '../showTab.ts';
import { NextButton } from './NextButton.tsx';
import { OverTime } from './OverTime.tsx';
import { OwnTurn } from './OwnTurn.tsx';
import { RoundLines } from './RoundLines.tsx';
import type { HostRound } from './types.ts';

const MINUTE_SECONDS = 60;

/** The round, for facilitators: what everybody sees, time beyond the turn's, and the one thing to press next. */
export function HostNow({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const show = useShowTab();
  const name = byId(view.speaker ?? '')?.name ?? '';
  return (
    <>
      <RoundLines view={view}>
        {view.isMoreTimeAsked && !view.isMyTurn && (
          <Text size="sm">
            <Saying>{(theirs) => t('checkin.asksMoreTime', { name: theirs(name) })}</Saying>
          </Text>
        )}
      </RoundLines>
      <OverTime view={view} />
      <div className="round-actions" data-own={view.isMyTurn || undefined}>
        {view.isMyTurn && <OwnTurn view={view} />}
        {view.isMoreTimeAsked && !view.isMyTurn && (
          <OrderButton
            tool="checkin"
            command="extend"
            input={{ turn: view.turn, seconds: MINUTE_SECONDS }}
            size="sm"
            variant="light"
            aria-label={t('checkin.grantNamed', { name })}
          >
            {t('checkin.grant')}
          </OrderButton>
        )}
        {view.stage === 'rating' && (
          <OrderButton tool="checkin" command="beginTurns" input={{ round: view.id }} size="sm">
            {t('checkin.beginTurns')}
          </OrderButton>
        )}
        {view.speaker && !view.isMyTurn && <NextButton view={view} size="sm" />}
        <Button size="sm" variant="default" onClick={() => show('checkin')}>
          {t('checkin.openRound')}
        </Button>
      </div>
    </>
  );
}
