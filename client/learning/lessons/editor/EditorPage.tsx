import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '#client/base/design/Page.tsx';
import { SignedIn } from '#client/base/frame/SignedIn.tsx';
import { useLessonSource } from '../queries.ts';
import { Editor } from './Editor.tsx';
import { newLesson } from './newLesson.ts';
import { Withdraw } from './Withdraw.tsx';
import { Loaded } from '../../../base/http/Loaded.tsx';

/** Where facilitators and managers write their clinic's own lessons, and change those that come with Hearth. */
export function EditorPage() {
  return <SignedIn>{() => <Lesson />}</SignedIn>;
}

function Lesson() {
  const { t } = useTranslation('lessons');
  const { lesson: id = null } = useParams();
  const source = useLessonSource(id);
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
  return (
    <Page title={t('editTitle')} tabTitle={t('title')} size="xl" aside={back}>
      <Loaded query={source} isWrittenIn>
        {({ source, version, versions, isOwn, isBuiltIn }) => (
          <>
            <Editor key={id} id={id} saved={source} replaces={`${id}@${version}`} versions={versions} />
            {isOwn && <Withdraw id={id} isBuiltIn={isBuiltIn} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
