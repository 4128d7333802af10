import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { useSheetValues } from '../worksheets/sheet.tsx';
import { SheetReading } from '../worksheets/SheetReading.tsx';

/** Whether the page is being printed right now, by our button or the browser's own, and the way to print it. */
export function usePrint(): { isPrinting: boolean; print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture right after: what it shows must be there by then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  // Not from within the click: the menu closes first, and the dialog holds everything up.
  return { isPrinting, print: () => void setTimeout(() => window.print(), 0) };
}

/** The sheet as paper shows it. */
export function OnPaper({ template, doc }: { template: Template; doc: Y.Doc }) {
  const values = useSheetValues(doc, template);
  return (
    <div className="sheet-on-paper">
      <SheetReading template={template} values={values} />
    </div>
  );
}
