import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';

/** How to call a facilitator: oneself as "you", somebody who left as what they were. */
export function useNamed(): (id: string) => string {
  const { t } = useTranslation('tools');
  const { self, byId } = usePeople();
  return (id) => (id === self?.id ? t('backchannel.you') : (byId(id)?.name ?? t('backchannel.aFacilitator')));
}
