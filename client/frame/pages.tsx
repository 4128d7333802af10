import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';

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

/** A page that broke: never blank, always with a way on and with help. */
export function BrokenPage() {
  const { t } = useTranslation();
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
