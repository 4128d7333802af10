import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Me } from '#shared/api/types.ts';
import { isAmong } from '#shared/people/role.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { useLesson } from './queries.ts';
import { Reader } from './Reader.tsx';

/** One lesson, to be read on one's own. */
export function ReaderPage() {
  return <SignedIn>{(me) => <Lesson me={me} />}</SignedIn>;
}

function Lesson({ me }: { me: Me }) {
  const { t } = useTranslation('lessons');
  const { lesson: id = '' } = useParams();
  const { data, error, refetch } = useLesson(id);
  const back = (
    <Anchor component={Link} to="/learn">
      {t('back')}
    </Anchor>
  );
  if (error && !data) {
    const { say, ref } = refusalOf(error);
    return (
      <Page title={t('title')} aside={back}>
        <Problem say={say} reference={ref} onTryAgain={() => void refetch()} />
      </Page>
    );
  }
  if (!data) return <Loading />;
  return (
    <Page title={data.lesson.title} tabTitle={t('title')} aside={back}>
      <Reader key={id} {...data} isKept={isAmong(me, ['participant', 'family'])} mayReview={isAmong(me, ['facilitator'])} />
    </Page>
  );
}
