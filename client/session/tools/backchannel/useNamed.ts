import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';

/** How to call a facilitator: oneself as "you", somebody who left as what they were. For a `Saying`. */
export function useNamed(): (id: string) => string {
  const { t } = useTranslation('tools');
  const { self, byId } = usePeople();
  return (id) => {
    if (id === self?.id) return t('backchannel.you');
    const name = byId(id)?.name;
    return name === undefined ? t('backchannel.aFacilitator') : theirs(name);
  };
}
