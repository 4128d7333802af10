import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { Loaded } from '../http/Loaded.tsx';
import { useInvitations } from './queries.ts';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';

/** The clinic's people, for its manager: whom to invite, and what became of each invitation. */
export function PeoplePage() {
  return <SignedIn>{() => <People />}</SignedIn>;
}

function People() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('title')} size="md">
      <Text>{t('intro')}</Text>
      <InviteForm />
      <Loaded query={useInvitations()}>{({ invitations }) => <Invitations invitations={invitations} />}</Loaded>
    </Page>
  );
}
