import { Anchor, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { readValue, writeValue } from '../device/values.ts';
import { loadsAnew } from './lostFile.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFoundTitle')}>
      <Problem say={t('notFound')}>
        <Button component={Link} to="/">
          {t('toToday')}
        </Button>
      </Problem>
    </Page>
  );
}

const LOAD_ANEW_AFTER_MS = 1_000;

/** A page that broke: never blank, always with a way on and with help; loaded anew by itself, once, where only a file was lost on the way. */
export function BrokenPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  // Without a place to remember it in, it could go on for ever.
  const [goesOn] = useState(() => loadsAnew(error, readValue('loadedAnew'), Date.now()) && writeValue('loadedAnew', String(Date.now())));
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => location.reload(), LOAD_ANEW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [goesOn]);
  if (goesOn) return <Loading />;
  return (
    <main>
      <Page title={t('brokenTitle')}>
        <Problem say={t('broken')} onTryAgain={() => location.reload()}>
          <Anchor href="/help">{t('now', { ns: 'help' })}</Anchor>
        </Problem>
      </Page>
    </main>
  );
}
