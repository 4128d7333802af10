import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { useShowTab } from '../../showTab.ts';
import type { HostAside } from '../types.ts';

/** Who would like a private word is said; in one's own talk its card and steps open by themselves. */
export function HostAsideTold({ view }: { view: HostAside | null }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const showTab = useShowTab();
  const last = useRef<HostAside | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!before || !view || before === view) return;
    const mine = view.talks.find(({ isMine }) => isMine);
    if (mine && mine.kind !== 'huddle' && !before.talks.some(({ id, isMine }) => isMine && id === mine.id)) showTab('aside');
    const fresh = view.asked.filter(({ member }) => !before.asked.some((old) => old.member === member));
    if (fresh.length > 0) announce(fresh.map(({ member }) => t('aside.said.asks', { name: theirs(byId(member)?.name ?? '') })).join(' '));
  });
  return null;
}
