import { useTranslation } from 'react-i18next';
import { useServerNow } from './useServerNow.ts';

/** How long ago something was, in whole minutes: nothing ticks. `at` is ms since the epoch. */
export function Ago({ at }: { at: number }) {
  const { t } = useTranslation('room');
  const minutes = Math.max(0, Math.floor((useServerNow(10_000) - at) / 60_000));
  return <span>{minutes === 0 ? t('justNow') : t('minutesAgo', { count: minutes })}</span>;
}
