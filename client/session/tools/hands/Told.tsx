import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { AnyView } from '#shared/session/session.ts';

/** Tells a screen reader who is given the word. */
export function Told({ view }: { view: AnyView<'hands'> | null }) {
  const { t } = useTranslation('tools');
  const { byId, self } = usePeople();
  const last = useRef<string | null>(null);
  const called = view?.called ?? null;
  useEffect(() => {
    if (last.current === called) return;
    last.current = called;
    if (called !== null) announce(called === self?.id ? t('hands.said.calledYou') : t('hands.said.called', { name: theirs(byId(called)?.name ?? '') }));
  });
  return null;
}
