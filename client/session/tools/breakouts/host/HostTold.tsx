import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { HostRooms } from '../types.ts';
import { chime } from '#client/live/media/chime.ts';

/** A call for a facilitator is heard wherever they are and whatever they look at; once more when nobody answers. */
export function HostTold({ view }: { view: HostRooms | null }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const last = useRef<HostRooms | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!before || !view || before === view) return;
    const known = new Map(before.requests.map((request) => [request.id, request]));
    const fresh = view.requests.filter(({ id }) => !known.has(id));
    const escalated = view.requests.filter(({ id, isEscalated }) => isEscalated && known.get(id)?.isEscalated === false);
    const wordsOf =
      (key: 'asked' | 'escalated') =>
      ({ member }: HostRooms['requests'][number]) => {
        const person = byId(member);
        const room = view.run?.rooms.find(({ id }) => id === person?.place)?.name;
        return t(`breakouts.said.${key}`, { name: theirs(person?.name ?? ''), room: room === undefined ? t('breakouts.elsewhere') : theirs(room) });
      };
    const said = [...fresh.map(wordsOf('asked')), ...escalated.map(wordsOf('escalated'))];
    if (said.length === 0) return;
    announce(said.join(' '), 'urgent');
    chime(escalated.length > 0);
  });
  return null;
}
