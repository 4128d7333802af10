import { Anchor, Stack, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { HasRoles } from '#shared/people/role.ts';
import { theirsOf } from '../../base/face.ts';
import { useMyPerson } from '../../program/care/queries.ts';
import { Page } from '../../base/design/Page.tsx';
import { faces } from '../../features.ts';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';

/** One person, for those who care for them: what each feature shows of them. */
export function ChartPage() {
  const { person = '' } = useParams();
  return <SignedIn>{(me) => <Chart key={person} who={me} person={person} />}</SignedIn>;
}

/** The same, for whom it is. */
export function Chart({ who, person }: { who: HasRoles; person: string }) {
  const { t } = useTranslation('care');
  const back = (
    <Anchor component={Link} to="/my-people">
      {t('back')}
    </Anchor>
  );
  return (
    <Loaded
      query={useMyPerson(person)}
      failed={(problem) => (
        <Page title={t('chartTitle')} aside={back}>
          {problem}
        </Page>
      )}
    >
      {({ name, email }) => (
        <Page title={theirs(name)} tabTitle={t('chartTitle')} aside={back} size="md">
          <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{email}</TheirWords>
          </Text>
          <Stack gap="xl">
            {faces.flatMap(({ name: face, onChart = [] }) =>
              theirsOf(onChart, who).map(({ Part }, i) => (
                <Suspense key={`${face} ${i}`}>
                  <Part person={person} />
                </Suspense>
              )),
            )}
          </Stack>
        </Page>
      )}
    </Loaded>
  );
}
