import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { DocumentNotices, SaveStatus } from '#client/live/documents/SaveStatus.tsx';
import { useSharedDocument } from '#client/live/documents/useSharedDocument.ts';
import { useSheetValues } from '#client/learning/worksheets/sheet.tsx';
import { SheetForm } from '#client/learning/worksheets/SheetForm.tsx';
import { SheetReading } from '#client/learning/worksheets/SheetReading.tsx';
import type { OpenTemplate } from './types.ts';
import './worksheet.css';

interface SharedSheetProps {
  document: string;
  template: OpenTemplate;
  /** What to read instead of a form, for somebody who is in another room. */
  isReadOnly?: boolean;
}

/** A sheet that several write in: a form for who may, to read for the others. */
export function SharedSheet({ document, template, isReadOnly = false }: SharedSheetProps) {
  const { t } = useTranslation('tools');
  const open = useSharedDocument(document);
  const { shared, state } = open;
  const isWritten = state.mayWrite && !isReadOnly;
  return (
    <section className="live-sheet" aria-label={t('worksheet.sheetOf', { title: template.title })}>
      <DocumentNotices {...open} />
      {shared &&
        state.status !== 'opening' &&
        (isWritten ? <SheetForm doc={shared.doc} template={template} awareness={shared.awareness} /> : <Reading doc={shared.doc} template={template} />)}
      <div className="live-sheet-saved">
        <SaveStatus state={state} />
      </div>
    </section>
  );
}

function Reading({ doc, template }: { doc: Y.Doc; template: OpenTemplate }) {
  return <SheetReading template={template} values={useSheetValues(doc, template)} />;
}
