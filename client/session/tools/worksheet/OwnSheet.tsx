import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { isShowable } from '#shared/learning/worksheets/excerpt.ts';
import { progressOf } from '#shared/learning/worksheets/progress.ts';
import { Loaded } from '#client/base/http/Loaded.tsx';
import { useLiveState, useSend } from '#client/live/useTool.ts';
import { useSheetToRead } from '#client/learning/sheets/ownSheets.ts';
import { SavedBar } from '#client/learning/worksheets/SavedBar.tsx';
import { useSheetValues } from '#client/learning/worksheets/sheet.tsx';
import { SheetForm } from '#client/learning/worksheets/SheetForm.tsx';
import { useSheetSync } from '#client/learning/worksheets/useSheetSync.ts';
import { Showing } from './Showing.tsx';
import type { GroupWorksheet } from './types.ts';
import './worksheet.css';

interface OwnSheetProps {
  sheet: string;
  view: GroupWorksheet;
}

/** A participant's own sheet beside the call: the same document as in My skills. */
export function OwnSheet({ sheet, view }: OwnSheetProps) {
  return <Loaded query={useSheetToRead(sheet)}>{(opened) => <Opened opened={opened} view={view} />}</Loaded>;
}

function Opened({ opened, view }: { opened: SheetToRead; view: GroupWorksheet }) {
  const { t } = useTranslation('tools');
  const sync = useSheetSync(opened);
  const { template, sheet, sizeMax } = opened;
  const doc = sync?.doc;
  const beside = useCallback(
    (address: string, label: string) =>
      doc && isShowable(template, address) && <Showing field={address} label={label} doc={doc} template={template} view={view} />,
    [doc, template, view],
  );
  if (!sync) return null;
  return (
    <section className="live-sheet" aria-label={t('worksheet.ownSheet', { title: template.title })}>
      <Progress worksheet={view.id} doc={sync.doc} template={template} />
      <Showing field={null} label={template.title} doc={sync.doc} template={template} view={view} />
      <SheetForm doc={sync.doc} template={template} beside={beside} />
      <Text size="sm">
        <Anchor href={`/skills/${encodeURIComponent(sheet.id)}`} target="_blank" rel="noreferrer">
          <span>{t('worksheet.inSkills')}</span> <IconExternalLink size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />
        </Anchor>
      </Text>
      <SavedBar className="live-sheet-saved" sync={sync} sizeMax={sizeMax} />
    </section>
  );
}

/** Tells the facilitators how far the sheet is: two numbers, counted here. */
function Progress({ worksheet, doc, template }: { worksheet: string; doc: Y.Doc; template: SheetToRead['template'] }) {
  const send = useSend();
  const { phase } = useLiveState();
  const { answered, total } = progressOf(template, useSheetValues(doc, template));
  useEffect(() => {
    if (phase === 'connected') void send('worksheet', 'progress', { worksheet, answered, total });
  }, [send, phase, worksheet, answered, total]);
  return null;
}
