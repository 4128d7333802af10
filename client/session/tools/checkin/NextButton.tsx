import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import type { HostRound } from './types.ts';

/** Ends the turn both facilitators see; pressed by both, it moves on once. */
export function NextButton({ view, size }: { view: HostRound; size: 'sm' | 'md' }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const next = byId(view.next ?? '')?.name;
  return (
    <OrderButton tool="checkin" command="next" input={{ turn: view.turn }} size={size}>
      <Saying>{(theirs) => (next ? t('checkin.nextNamed', { name: theirs(next) }) : t('checkin.lastNext'))}</Saying>
    </OrderButton>
  );
}
