import { notifications } from '@mantine/notifications';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { pageAlone } from '../device/pageAlone.ts';
import { mayKeep } from '../device/seal.ts';
import { useUnsent } from '../device/unsent.ts';

const NOTICE = 'page-alone';

/** While this browser does not take what somebody writes: says so once, and lets it ask before the page is closed on it. */
export function PageAlone() {
  const { t } = useTranslation();
  const places = useSyncExternalStore(pageAlone.subscribe, pageAlone.getSnapshot);
  useUnsent(places.length > 0);
  // Sheets and days say it where they are; a page without https says it where something would be kept.
  const isTold = places.includes('drafts') && mayKeep();
  useEffect(() => {
    if (!isTold) return;
    notifications.show({ id: NOTICE, color: 'clay', autoClose: false, message: t('onPageAlone') });
    return () => void notifications.hide(NOTICE);
  }, [isTold, t]);
  return null;
}
