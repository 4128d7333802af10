import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { OpenBoard } from './types.ts';

/** Tells a screen reader of a board that opens or closes, and of the right to write on it. */
export function Told({ view }: { view: Pick<OpenBoard, 'id' | 'title' | 'mayWrite' | 'isSaved'> | null }) {
  const { t } = useTranslation('tools');
  const last = useRef<typeof view>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (view && before?.id !== view.id) announce(t('board.said.opened', { title: theirs(view.title) }));
    else if (!view && before) announce(t('board.said.closed'));
    else if (view && before && view.isSaved !== before.isSaved) announce(t(view.isSaved ? 'board.said.saved' : 'board.said.unsaved'));
    else if (view && before && view.mayWrite !== before.mayWrite) announce(t(view.mayWrite ? 'board.said.mayWrite' : 'board.said.mayRead'));
  }, [t, view]);
  return null;
}
