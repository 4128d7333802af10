import { Alert, Anchor, Container, Group } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { Suspense, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useClinicContact } from '../help/clinicContact.ts';
import { HelpNow } from '../help/HelpNow.tsx';
import { useMe } from '../http/queries.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { AroundPages } from '../help/around.ts';
import { Logo } from './Logo.tsx';

/** What is around every page but the room: the ways, help, the account, and word of a lost connection. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data: here } = useMe();
  const { Ways, Behind } = useContext(AroundPages);
  // Who has yet to set up a second factor has nowhere else to go.
  const me = here?.mustSetUp ? null : here;
  const { online } = useNetwork();
  // What this device knows without a connection is as new as its last contact.
  useClinicContact();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shownPath = useRef(pathname);
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    // As a freshly loaded page would: keyboard and screen reader begin at the top of the new one.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="frame">
      <a className="hearth-skip" href="#main">
        {t('skipToMain')}
      </a>
      <header className="frame-head">
        <Container size="lg" py="xs">
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} to="/" c="var(--mantine-color-text)" underline="never" fw={800} fz="xl">
              <Group gap={8} wrap="nowrap">
                <Logo />
                <span className="hearth-name">{t('appName')}</span>
              </Group>
            </Anchor>
            <Group gap="xs" wrap="nowrap">
              <HelpNow />
              <AccountMenu />
            </Group>
          </Group>
        </Container>
      </header>
      {me && (
        <Suspense>
          <Behind who={me} />
        </Suspense>
      )}
      {!online && (
        <Alert role="status" color="clay" radius={0} icon={<IconWifiOff aria-hidden />} c="var(--mantine-color-text)">
          {t('offlineBanner')}
        </Alert>
      )}
      <div className="frame-middle">
        {me && (
          <Suspense fallback={<div className="ways" />}>
            <Ways who={me} />
          </Suspense>
        )}
        <main id="main" className="frame-main" ref={main} tabIndex={-1}>
          <div className="frame-page">{children}</div>
        </main>
      </div>
    </div>
  );
}
