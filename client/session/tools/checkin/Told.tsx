import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { newsOf, type Known } from './news.ts';

/** Tells a screen reader whose turn it is. Never a sound. */
export function Told({ view }: { view: Known | null }) {
  const { t } = useTranslation('tools');
  const { byId, self } = usePeople();
  const last = useRef<Known | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === view) return;
    const told = newsOf(before, view, self?.role === 'facilitator');
    if (told.length === 0) return;
    const words = told.map(({ key, member }) =>
      t(`checkin.said.${key}`, {
        name: theirs(byId(member ?? '')?.name ?? ''),
        prompt: theirs(view?.prompt ?? ''),
        kind: view ? t(`checkin.kind.${view.kind}`) : '',
      }),
    );
    announce(words.join(' '));
  });
  return null;
}
