import { Text } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page.tsx';
import { AroundPages } from './around.ts';
import { HelpContacts } from './HelpContacts.tsx';

/** Help contacts as a page of their own; for everybody, signed in or not, with or without a connection. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { OwnPlans } = useContext(AroundPages);
  return (
    <Page title={t('title')}>
      <HelpContacts />
      <OwnPlans level={2} />
      <Text size="sm" c="dimmed">
        {t('worksOffline')}
      </Text>
    </Page>
  );
}
