import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useShowTab } from '../showTab.ts';
import { AskToMute } from './AskToMute.tsx';
import { OwnTurn } from './OwnTurn.tsx';
import { RoundLines } from './RoundLines.tsx';
import type { MyRound } from './types.ts';

/** The round, for participants and relatives: always what happens now and what happens next. */
export function RoundNow({ view }: { view: MyRound }) {
  return (
    <>
      <RoundLines view={view}>
        <MyPractice view={view} />
      </RoundLines>
      <div className="round-actions" data-own={view.isMyTurn || undefined}>
        {view.isMyTurn ? <OwnTurn view={view} /> : <Meanwhile view={view} />}
        <ToTab view={view} />
      </div>
      <AskToMute view={view} />
    </>
  );
}

/** What they practised since last time: a quiet word to whom it belongs. */
function MyPractice({ view: { myPractice } }: { view: Partial<Pick<MyRound, 'myPractice'>> }) {
  const { t } = useTranslation('tools');
  if (!myPractice) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('checkin.myPractice', { done: myPractice.done, of: myPractice.of })}
    </Text>
  );
}

function Meanwhile({ view }: { view: MyRound }) {
  const { t } = useTranslation('tools');
  if (!view.mayVolunteer || view.stage !== 'turns') return null;
  return (
    <OrderButton tool="checkin" command="volunteer" input={{}} size="sm" variant={view.speaker === null ? 'filled' : 'default'}>
      {t('checkin.volunteer')}
    </OrderButton>
  );
}

/** The way to the private rating, and to the group's picture once it is shown. */
function ToTab({ view }: { view: MyRound }) {
  const { t } = useTranslation('tools');
  const show = useShowTab();
  const open = () => show('checkin');
  if (view.spread)
    return (
      <Button size="sm" variant="light" onClick={open}>
        {t('checkin.spread')}
      </Button>
    );
  if (!view.asksRating || view.isMyTurn) return null;
  if (!view.myRating)
    return (
      <Button size="sm" variant={view.stage === 'rating' ? 'filled' : 'light'} onClick={open}>
        {t('checkin.answer')}
      </Button>
    );
  return view.stage === 'rating' ? (
    <Button size="sm" variant="default" onClick={open}>
      {t('checkin.change')}
    </Button>
  ) : null;
}
