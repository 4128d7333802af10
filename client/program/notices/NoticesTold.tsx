import { Alert, Anchor } from '@mantine/core';
import { IconUsersMinus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { announce } from '../../base/design/announcer.tsx';
import { useClinicNotices } from '../../base/http/noticeQueries.ts';
import { chime } from '../../live/media/chime.ts';

/** Whoever runs the clinic hears at once that somebody is needed, on whichever page they are, and is led to it until somebody takes it. */
export function NoticesTold() {
  const { t } = useTranslation('today');
  const { pathname } = useLocation();
  const { data } = useClinicNotices();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!data) return;
    const isFresh = data.notices.some(({ id }) => !known.current.has(id));
    known.current = new Set(data.notices.map(({ id }) => id));
    if (!isFresh) return;
    announce(t('notices.needed'), 'urgent');
    chime(true);
  }, [data, t]);
  if (pathname === '/' || !data || data.notices.length === 0) return null;
  return (
    <Alert role="status" color="orange" radius={0} icon={<IconUsersMinus aria-hidden />} c="var(--mantine-color-text)">
      <Anchor component={Link} to="/" fw={600}>
        {t('notices.needed')}
      </Anchor>
    </Alert>
  );
}
