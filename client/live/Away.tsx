import { useTranslation } from 'react-i18next';
import { whyGone } from '#shared/live/roster.ts';
import { usePeople } from './people.ts';

/** Why this person is not here right now, where they are named: they left, their device sleeps, or their line dropped. Else what stands here otherwise. */
export function Away({ of, otherwise = '' }: { of: string; otherwise?: string }) {
  const { t } = useTranslation('common');
  const person = usePeople().byId(of);
  const absence = person && whyGone(person);
  return <span>{absence ? t(`absent.${absence}`) : otherwise}</span>;
}
