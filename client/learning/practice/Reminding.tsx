import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dueNow } from './due.ts';
import { usePractice } from './queries.ts';
import { dayHere } from './today.ts';

const LOOK_EVERY_MS = 20_000;

/** Reminds at the time somebody chose while Hearth is open, where they allowed it; never of something they noted already. */
export function Reminding() {
  const { t } = useTranslation('practice');
  const { practices } = usePractice();
  useEffect(() => {
    const look = () => dueNow(practices ?? [], new Date()).forEach((id) => remind(t('moment'), id));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [practices, t]);
  return null;
}

const reminded = new Set<string>();

function remind(title: string, practice: string): void {
  const once = `${practice}/${dayHere()}`;
  if (reminded.has(once) || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
  reminded.add(once);
  // Phones show notifications only through the worker.
  const shown = navigator.serviceWorker
    ?.getRegistration()
    .then((worker) =>
      worker ? worker.showNotification(title, { tag: 'hearth-moment', icon: '/icon-192.png' }) : void new Notification(title, { tag: 'hearth-moment' }),
    );
  void shown?.catch(() => undefined);
}
