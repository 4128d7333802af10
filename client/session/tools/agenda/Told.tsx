import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { PublicAgenda } from './types.ts';

const MINUTE_MS = 60_000;

/** Tells a screen reader which part begins, and when a break is over. */
export function Told({ view }: { view: PublicAgenda | null }) {
  const { t } = useTranslation('tools');
  const last = useRef<PublicAgenda | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view || before === view) return;
    const { now, next, break: pause } = view;
    if (pause && pause.startedAt !== before?.break?.startedAt)
      announce(t('agenda.said.break', { count: Math.round((pause.endsAt - pause.startedAt) / MINUTE_MS) }));
    else if (pause?.isOver && !before?.break?.isOver) announce(t('agenda.said.breakOver'));
    else if (now && !pause && now.title !== before?.now?.title)
      announce(next ? t('agenda.said.nowNext', { title: theirs(now.title), next: theirs(next.title) }) : t('agenda.said.now', { title: theirs(now.title) }));
  }, [t, view]);
  return null;
}
