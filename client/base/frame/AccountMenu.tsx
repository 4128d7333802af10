import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMe } from '../http/queries.ts';

// Only who is signed in has one. Where it did not come, the account is a link.
const OwnMenu = lazy(() =>
  import('./OwnMenu.tsx').then(
    ({ OwnMenu }) => ({ default: OwnMenu }),
    () => ({ default: AccountLink }),
  ),
);

/** Everything about one's own account; signed out, the way in. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { pathname } = useLocation();
  if (me === undefined || (me === null && pathname === '/sign-in')) return null;
  if (me === null) {
    return (
      <Button component={Link} to="/sign-in" variant="subtle" px="xs">
        {t('signIn')}
      </Button>
    );
  }
  return (
    <Suspense fallback={<div style={{ width: 42, height: 42 }} />}>
      <OwnMenu me={me} />
    </Suspense>
  );
}

function AccountLink() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/account" variant="subtle">
      {t('account')}
    </Button>
  );
}
