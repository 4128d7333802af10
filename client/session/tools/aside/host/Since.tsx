import { useTranslation } from 'react-i18next';
import { useServerNow } from '#client/live/useServerNow.ts';

/** For how long a talk goes on, in whole minutes. `at` is ms since the epoch. */
export function Since({ at }: { at: number }) {
  const { t } = useTranslation('tools');
  const minutes = Math.max(0, Math.floor((useServerNow(10_000) - at) / 60_000));
  return <span>{minutes === 0 ? t('aside.sinceNow') : t('aside.since', { count: minutes })}</span>;
}
