import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { SeenPoll } from './types.ts';

/** Tells a screen reader that something is asked, and that the results are there. */
export function Told({ view }: { view: Pick<SeenPoll, 'id' | 'stage' | 'question'> | null }) {
  const { t } = useTranslation('tools');
  const last = useRef('');
  const stage = view ? `${view.id} ${view.stage}` : '';
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    if (view?.stage === 'open') announce(t('poll.said.open', { question: theirs(view.question) }));
    else if (view?.stage === 'shown') announce(t('poll.said.shown'));
  });
  return null;
}
