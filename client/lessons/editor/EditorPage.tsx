import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Loading } from '#client/design/Loading.tsx';
import { Page } from '#client/design/Page.tsx';
import { SignedIn } from '#client/frame/SignedIn.tsx';
import { ProblemOf } from '#client/http/ProblemOf.tsx';
import { useLessonSource } from '../queries.ts';
import { Editor } from './Editor.tsx';
import { newLesson } from './newLesson.ts';
import { Withdraw } from './Withdraw.tsx';

/** Where facilitators and managers write their clinic's own lessons, and change those that come with Hearth. */
export function EditorPage() {
  return <SignedIn>{() => <Lesson />}</SignedIn>;
}

function Lesson() {
  const { t } = useTranslation('lessons');
  const { lesson: id = null } = useParams();
  const { data, error, refetch } = useLessonSource(id);
  const back = (
    <Anchor component={Link} to="/learn">
      {t('back')}
    </Anchor>
  );
  if (id === null) {
    return (
      <Page title={t('newTitle')} tabTitle={t('title')} size="xl" aside={back}>
        <Editor key="new" id={null} saved={newLesson} replaces="" versions={[]} />
      </Page>
    );
  }
  if (!data && !error) return <Loading />;
  return (
    <Page title={t('editTitle')} tabTitle={t('title')} size="xl" aside={back}>
      {error && !data && <ProblemOf error={error} onTryAgain={() => void refetch()} />}
      {data && (
        <>
          <Editor key={id} id={id} saved={data.source} replaces={`${id}@${data.version}`} versions={data.versions} />
          {data.isOwn && <Withdraw id={id} isBuiltIn={data.isBuiltIn} />}
        </>
      )}
    </Page>
  );
}
