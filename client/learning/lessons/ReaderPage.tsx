import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Me } from '#shared/program/account/answers.ts';
import { isAmong } from '#shared/people/role.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useLesson } from './queries.ts';
import { Reader } from './Reader.tsx';

/** One lesson, to be read on one's own. */
export function ReaderPage() {
  return <SignedIn>{(me) => <Lesson me={me} />}</SignedIn>;
}

function Lesson({ me }: { me: Me }) {
  const { t } = useTranslation('lessons');
  const { lesson: id = '' } = useParams();
  const back = (
    <Anchor component={Link} to="/learn">
      {t('back')}
    </Anchor>
  );
  return (
    <Loaded
      query={useLesson(id)}
      failed={(problem) => (
        <Page title={t('title')} aside={back}>
          {problem}
        </Page>
      )}
    >
      {(read) => (
        <Page title={read.lesson.title} tabTitle={t('title')} aside={back}>
          <Reader key={id} {...read} isKept={isAmong(me, ['participant', 'family'])} mayReview={isAmong(me, ['facilitator'])} />
        </Page>
      )}
    </Loaded>
  );
}
