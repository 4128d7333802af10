import { createDocumentStore } from '#server/live/documents/store.ts';
import { holding } from '#server/platform/holding.ts';
import { createSheetDocuments } from './documents.ts';
import { createPaperMaker } from './paperMaker.ts';

/** The documents of all sheets, each with one writer in this server. */
export const sheetDocuments = holding({
  open: ({ db, log }) => createSheetDocuments({ store: createDocumentStore(db), onFault: (error) => log.error({ err: error }, 'sheet fault') }),
  close: (documents) => documents.close(),
});

/** Makes PDFs of sheets, one at a time. */
export const paperMaker = holding({ open: () => createPaperMaker(), close: (maker) => maker.close() });
