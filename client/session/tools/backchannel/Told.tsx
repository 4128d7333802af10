import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { Backchannel } from './types.ts';

/** Tells a screen reader of new alerts, at once and whatever is open; of messages and due reminders when it has a moment. */
export function Told({ view }: { view: Backchannel | null }) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const last = useRef<Backchannel | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view || !before || !self) return;
    const alerts = view.flags.filter(
      (flag) => flag.closed === null && !flag.isAcknowledged && before.flags.find(({ id }) => id === flag.id)?.level !== flag.level,
    );
    if (alerts.length > 0)
      return announce(
        alerts.map(({ name, level }) => t('backchannel.said.alert', { name: theirs(name), level: t(`backchannel.level.l${level}`), number: level })).join(' '),
        'urgent',
      );
    const due = view.nudges.find(({ id, isDue }) => isDue && !before.nudges.some((old) => old.id === id && old.isDue));
    if (due) return announce(t('backchannel.reminder', { text: theirs(due.text) }));
    const message = view.messages.find(({ id, author }) => author !== self.id && !before.messages.some((old) => old.id === id));
    if (message) announce(t('backchannel.said.message', { name: theirs(message.name), text: theirs(message.text) }));
  });
  return null;
}
