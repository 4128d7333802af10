import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { saidNames } from '../names.ts';
import type { Talk } from '../types.ts';

/** Who is in this talk, in words, for a `Saying`. */
export function useTalkWords({ kind, guest, isMine, facilitators }: Talk): string {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const hosts = saidNames(facilitators.map((id) => byId(id)).filter((person) => person !== undefined)) || t('aside.someone');
  if (guest === null) return isMine ? t('aside.youHuddle') : t('aside.othersHuddle', { facilitators: hosts });
  if (isMine) return t(kind === 'arrival' ? 'aside.youWithWaiting' : 'aside.youWith', { name: theirs(guest.name) });
  return t('aside.othersWith', { facilitators: hosts, name: theirs(guest.name) });
}
