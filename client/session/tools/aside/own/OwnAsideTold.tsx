import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { saidNames } from '../names.ts';
import type { OwnAside } from '../types.ts';

/** Tells a screen reader that one stepped out and is back. */
export function OwnAsideTold({ view }: { view: OwnAside | null }) {
  const { t } = useTranslation('tools');
  const last = useRef<OwnAside | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!before || !view || before === view) return;
    if (view.talk && !before.talk) announce(t('aside.said.began', { names: saidNames(view.talk.with) }), 'urgent');
    if (!view.talk && before.talk && !before.talk.isGroupOver) announce(t('aside.said.back'));
  });
  return null;
}
