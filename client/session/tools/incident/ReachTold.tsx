import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { View } from '#shared/session/session.ts';

/** Somebody has to be reached: said at once, also to who looks elsewhere. */
export function ReachTold({ view }: { view: View<'incident', 'facilitator'> | null }) {
  const { t } = useTranslation('tools');
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const reaching = view?.reaching ?? [];
    for (const { member, name, why } of reaching) if (!known.current.has(member)) announce(t(`reach.why.${why}`, { name: theirs(name) }), 'urgent');
    known.current = new Set(reaching.map(({ member }) => member));
  }, [view, t]);
  return null;
}
