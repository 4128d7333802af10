import { Button, Paper, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import * as Y from 'yjs';
import { theirs } from '#client/base/words/theirs.ts';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { KeptText } from '#shared/learning/kept/answers.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { longDay } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { TextEditor } from '../../live/documents/TextEditor.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useDeleteKept, useKeptText } from './queries.ts';
import { useSheetValues } from '../worksheets/sheet.tsx';
import { SheetReading } from '../worksheets/SheetReading.tsx';

/** A board or a shared worksheet that was kept, to read. */
export function KeptPage() {
  const { document = '' } = useParams();
  return <SignedIn>{() => <Kept id={document} />}</SignedIn>;
}

function Kept({ id }: { id: string }) {
  const { t } = useTranslation('kept');
  const kept = useKeptText(id);
  return (
    <Page
      title={kept.data ? theirs(kept.data.title) : t('title')}
      tabTitle={t('title')}
      size="md"
      aside={
        <Button component={Link} to="/kept" variant="default">
          {t('toAll')}
        </Button>
      }
    >
      <Loaded query={kept}>{(text) => <Written kept={text} />}</Loaded>
    </Page>
  );
}

function Written({ kept }: { kept: KeptText }) {
  const { t } = useTranslation('kept');
  const { title, session, update, mayDelete, worksheet } = kept;
  const doc = useMemo(() => {
    const made = new Y.Doc();
    Y.applyUpdate(
      made,
      Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)),
    );
    return made;
  }, [update]);
  return (
    <>
      <Text c="dimmed">
        <TheirWords>{session.title}</TheirWords>, <span>{longDay(session.startsAt)}</span>. <span>{t('whoReads')}</span>
      </Text>
      <Paper className="hearth-card" p="md">
        {worksheet ? <Sheet doc={doc} template={worksheet} /> : <TextEditor label={title} doc={doc} mayWrite={false} />}
      </Paper>
      {mayDelete && <Delete kept={kept} />}
    </>
  );
}

function Sheet({ doc, template }: { doc: Y.Doc; template: Template }) {
  return <SheetReading template={template} values={useSheetValues(doc, template)} />;
}

function Delete({ kept: { id, title } }: { kept: KeptText }) {
  const { t } = useTranslation('kept');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = useDeleteKept();
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      <Confirm
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={<Saying>{(theirs) => t('deleteTitle', { title: theirs(title) })}</Saying>}
        yes={t('deleteConfirm')}
        no={t('keep')}
        tells={remove}
        onYes={() => remove.mutate(id, { onSuccess: () => void navigate('/kept') })}
        isFinal
      >
        <Text>{t('deleteText')}</Text>
      </Confirm>
    </div>
  );
}
