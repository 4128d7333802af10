import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { useHasRail } from '#client/session/call/useHasRail.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { useShowTab } from '../../showTab.ts';
import { useNames } from '../names.ts';
import type { OwnRooms, PublicRooms } from '../types.ts';

/** Tells a screen reader where one goes and when it is over; on a wide screen the task opens by itself. */
export function Told({ view }: { view: OwnRooms | PublicRooms | null }) {
  const { t } = useTranslation('tools');
  const names = useNames();
  const showTab = useShowTab();
  const hasRail = useHasRail();
  const last = useRef<OwnRooms | PublicRooms | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view || before === view) return;
    const { phase, room, time } = view;
    const mates = names(room?.mates ?? []);
    const isNewRoom = phase === 'room' && room !== null && (before?.phase !== 'room' || before.room?.id !== room.id);
    if (isNewRoom && hasRail && 'mayWish' in view && room.task.text + room.task.steps.join('') !== '') showTab('breakouts');
    if (!before) return;
    if (view.isUnattended && !before.isUnattended) return announce(t('breakouts.said.unattended'), 'urgent');
    if (phase === 'notice' && before.phase !== 'notice')
      return announce(mates ? t('breakouts.said.notice', { names: mates }) : t('breakouts.said.noticeAlone'), 'urgent');
    if (isNewRoom)
      return announce(mates ? t('breakouts.said.room', { name: theirs(room.name), names: mates }) : t('breakouts.said.roomAlone', { name: theirs(room.name) }));
    if (phase === 'room' && time?.stage === 'closing' && before.time?.stage !== 'closing') return announce(t('breakouts.said.closing'));
    if (phase !== 'room' && phase !== 'notice' && before.phase === 'room') return announce(t('breakouts.said.main'));
    const message = view.messages.at(-1);
    if (message && message.id !== before.messages.at(-1)?.id) announce(t('breakouts.message', { name: theirs(message.from), text: theirs(message.text) }));
  });
  return null;
}
