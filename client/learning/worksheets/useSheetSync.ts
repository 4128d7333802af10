import { toBase64 } from 'lib0/buffer';
import { useEffect, useState } from 'react';
import * as Y from 'yjs';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { renewCopy } from './copies.ts';
import { openSheet, type SheetSync } from './sheetSync.ts';

/** The document of somebody's own sheet, from when it is there until the part of the page that shows it is left. */
export function useSheetSync(opened: SheetToRead): SheetSync | null {
  const [sync, setSync] = useState<SheetSync | null>(null);
  useEffect(() => {
    const made = openSheet(opened);
    setSync(made);
    // The copy on this device says what the server has; what it does not have is kept beside it.
    const stop = made.subscribe(() => made.state().is === 'saved' && void renewCopy(made.id, toBase64(Y.encodeStateAsUpdate(made.doc))));
    return () => {
      stop();
      made.close();
    };
    // Later changes of what is known of the sheet leave its document alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened.sheet.id]);
  return sync;
}
