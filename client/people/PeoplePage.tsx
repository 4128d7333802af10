import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { NotFoundPage } from '../frame/pages.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { useInvitations } from '../http/queries.ts';
import { Loading } from '../design/Loading.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';

/** The clinic's people, for its manager: whom to invite, and what became of each invitation. */
export function PeoplePage() {
  return <SignedIn>{(me) => (me.role === 'manager' ? <People /> : <NotFoundPage />)}</SignedIn>;
}

function People() {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useInvitations();
  return (
    <Page title={t('title')} size="md">
      <Text>{t('intro')}</Text>
      <InviteForm />
      {error && !data && <Problem say={refusalOf(error).say} reference={refusalOf(error).ref} onTryAgain={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Invitations invitations={data.invitations} />}
    </Page>
  );
}
