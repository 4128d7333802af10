import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/program/account/answers.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useInvitations, usePeople } from './queries.ts';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';

/** The clinic's people, for who plans and who runs it; managers invite them, and say what they are. */
export function PeoplePage() {
  return <SignedIn>{(me) => <People me={me} />}</SignedIn>;
}

function People({ me }: { me: Me }) {
  const { t } = useTranslation('people');
  const isManager = me.roles.includes('manager');
  return (
    <Page title={t('title')} size="md">
      <Text>{t(isManager ? 'intro' : 'introPlanning')}</Text>
      {isManager && <InviteForm />}
      <Loaded query={usePeople()}>{({ people }) => <MemberList people={people} isManager={isManager} />}</Loaded>
      {isManager && <InvitationList />}
    </Page>
  );
}

function InvitationList() {
  return <Loaded query={useInvitations()}>{({ invitations }) => <Invitations invitations={invitations} />}</Loaded>;
}
