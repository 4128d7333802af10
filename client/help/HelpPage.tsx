import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page.tsx';
import { HelpContacts } from './HelpContacts.tsx';
import { OwnPlans } from './OwnPlans.tsx';

/** Help contacts as a page of their own; for everybody, signed in or not, with or without a connection. */
export function HelpPage() {
  const { t } = useTranslation('help');
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
