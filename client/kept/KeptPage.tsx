import { Button, Group, Modal, Paper, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import * as Y from 'yjs';
import type { BoardText } from '#shared/api/types.ts';
import { longDay } from '../design/clockTime.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { TextEditor } from '../documents/TextEditor.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { useBoard, useDeleteBoard } from '../http/queries.ts';

/** A board that was kept, to read. */
export function BoardPage() {
  const { board = '' } = useParams();
  return <SignedIn>{() => <Board id={board} />}</SignedIn>;
}

function Board({ id }: { id: string }) {
  const { t } = useTranslation('boards');
  const { data, error, refetch } = useBoard(id);
  return (
    <Page
      title={data?.title ?? t('title')}
      tabTitle={t('title')}
      size="md"
      aside={
        <Button component={Link} to="/boards" variant="default">
          {t('toAll')}
        </Button>
      }
    >
      {error && !data && <Problem say={refusalOf(error).say} reference={refusalOf(error).ref} onTryAgain={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Written board={data} />}
    </Page>
  );
}

function Written({ board }: { board: BoardText }) {
  const { t } = useTranslation('boards');
  const { title, session, update, mayDelete } = board;
  const doc = useMemo(() => {
    const made = new Y.Doc();
    Y.applyUpdate(made, Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)));
    return made;
  }, [update]);
  return (
    <>
      <Text c="dimmed">
        {session.title}, {longDay(session.startsAt)}. {t('whoReads')}
      </Text>
      <Paper className="hearth-card" p="md">
        <TextEditor label={title} doc={doc} mayWrite={false} />
      </Paper>
      {mayDelete && <Delete board={board} />}
    </>
  );
}

function Delete({ board: { id, title } }: { board: BoardText }) {
  const { t } = useTranslation('boards');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error } = useDeleteBoard();
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      <Modal opened={isAsked} onClose={() => setAsked(false)} title={t('deleteTitle', { title })} withCloseButton={false}>
        <Text mb="lg">{t('deleteText')}</Text>
        {error && (
          <Text role="alert" c="var(--mantine-color-error)" mb="md">
            {refusalOf(error).say}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsked(false)} data-autofocus>
            {t('keep')}
          </Button>
          <Button color="red" loading={isPending} onClick={() => mutate(id, { onSuccess: () => void navigate('/boards') })}>
            {t('deleteConfirm')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
