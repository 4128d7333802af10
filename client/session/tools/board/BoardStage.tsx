import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/limits.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { DocumentNotices, SaveStatus } from '#client/live/documents/SaveStatus.tsx';
import { TextEditor } from '#client/live/documents/TextEditor.tsx';
import { useSharedDocument } from '#client/live/documents/useSharedDocument.ts';
import type { OpenBoard } from './types.ts';
import './board.css';

/** The board itself: what is written, who is writing where, and what becomes of it. */
export function BoardStage({ view }: { view: OpenBoard }) {
  return <Open key={view.id} view={view} />;
}

function Open({ view: { id, title, isSaved } }: { view: OpenBoard }) {
  const { t } = useTranslation('tools');
  const open = useSharedDocument(id);
  const { shared, state } = open;
  return (
    <div className="board">
      <div className="board-head">
        <Title order={2} fz="lg" className="board-title">
          <TheirWords>{title}</TheirWords>
        </Title>
        <Text size="sm" c="dimmed">
          {t(isSaved ? 'board.isSaved' : 'board.isGone')}
        </Text>
        <SaveStatus state={state} />
      </div>
      <DocumentNotices {...open} />
      {shared && state.status !== 'opening' && (
        <TextEditor
          label={t('board.body', { title })}
          doc={shared.doc}
          awareness={shared.awareness}
          mayWrite={state.mayWrite}
          room={((100 - state.percentFull) / 100) * DOCUMENT_BYTES_MAX}
        />
      )}
    </div>
  );
}
