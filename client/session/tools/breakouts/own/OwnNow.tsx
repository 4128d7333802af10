import { useShowTab } from '../../showTab.ts';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { OwnRooms } from '../types.ts';
import { Alone } from './Alone.tsx';
import { AskFacilitator } from './AskFacilitator.tsx';
import { LastMessage } from './LastMessage.tsx';
import { RoomLine } from './RoomLine.tsx';
import '../breakouts.css';

/** One's own room: with whom, for how long, and the way to ask a facilitator. */
export function OwnNow({ view }: { view: OwnRooms }) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  const { phase, room } = view;
  return (
    <div className="rooms-now">
      <LastMessage messages={view.messages} />
      {room && phase === 'room' && view.isAloneOffered && <Alone />}
      <div className="rooms-now-line">
        <RoomLine view={view} />
        {phase === 'room' && (
          <Button size="sm" variant="default" onClick={() => showTab('breakouts')}>
            {t('breakouts.showTask')}
          </Button>
        )}
        {phase === 'room' && <AskFacilitator request={view.request} />}
        {phase === 'main' && view.mayGoToRoom && (
          <OrderButton tool="breakouts" command="goToRoom" input={{}} size="sm">
            {t('breakouts.toRoom')}
          </OrderButton>
        )}
      </div>
      {view.isMainWithoutFacilitator && <Text size="sm">{t('breakouts.mainWithoutFacilitator')}</Text>}
    </div>
  );
}
