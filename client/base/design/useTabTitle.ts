import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the browser's tab says: others may see it over a shoulder, so never a name or a session's subject. */
export function useTabTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('titleOnPage', { title });
  }, [t, title]);
}
