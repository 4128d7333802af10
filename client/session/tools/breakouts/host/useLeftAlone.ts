import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import { useNames } from '../names.ts';
import type { HostRooms } from '../types.ts';

/** Who would be without a facilitator if one left their place now, in words; undefined where nobody would, or nobody minds. */
export function useLeftAlone({ run, needFacilitator }: HostRooms): string | undefined {
  const { t } = useTranslation('tools');
  const names = useNames();
  const { here, self } = usePeople();
  const isKept = here.some(({ id, role, isConnected }) => role === 'facilitator' && isConnected && id !== self?.id);
  const left = isKept ? [] : here.map(({ id }) => id).filter((id) => needFacilitator.includes(id) && !run?.despite.includes(id));
  return left.length > 0 ? t('breakouts.leftAlone', { names: names(left) }) : undefined;
}
