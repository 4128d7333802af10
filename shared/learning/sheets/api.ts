import type { SharedSheetList, SheetList, SheetMade, SheetSaved, SheetToRead } from '../worksheets/answers.ts';
import { endpoint, fileEndpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { newSheet, sheetChange, sheetDone, sheetReaders } from './input.ts';

export const tooManySheets = refusal()('tooManySheets');
/** What a document says of a change, in the room as well. A full disk: whoever keeps what was written sends it again. */
export const documentKinds = [
  ...[refusal()('documentFull'), refusal()('notUnderstood'), refusal()('outOfStep'), refusal()('notYours'), refusal()('tooMuchWork')],
  refusal()('notSaved', 503),
] as const;
/** What is required and missing, by the address of its field. */
export const sheetStillOpen = refusal<{ field: string }>()('sheetStillOpen');
export const sheetsFull = refusal()('sheetsFull');
export const tooLongForPaper = refusal()('tooLongForPaper', 422);
export const papersBusy = refusal()('papersBusy', 429);

export const sheets = {
  mine: endpoint<SheetList>()({
    method: 'get',
    path: '/api/sheets',
    by: ['participant'],
    sees: 'sheets',
    logs: { not: 'own', kind: 'worksheets' },
  }),
  shared: endpoint<SharedSheetList>()({
    method: 'get',
    path: '/api/shared-sheets',
    by: ['facilitator', 'supervisor'],
    sees: 'sharedSheets',
    logs: { kind: 'worksheets', of: 'answer' },
  }),
  /** Those of one person. */
  ofPerson: endpoint<SharedSheetList>()({
    method: 'get',
    path: '/api/my-people/:id/sheets',
    by: ['facilitator'],
    sees: 'sharedSheets',
    logs: { kind: 'worksheets', of: 'person' },
  }),
  make: endpoint<SheetMade, typeof newSheet>()({
    method: 'post',
    path: '/api/sheets',
    by: ['participant'],
    sees: 'sheets',
    logs: { not: 'own', kind: 'worksheets' },
    refuses: [tooManySheets],
  }),
  read: endpoint<SheetToRead>()({
    method: 'get',
    path: '/api/sheets/:id',
    by: ['participant', 'facilitator', 'supervisor'],
    sees: 'sheet',
    logs: { kind: 'worksheets', of: 'sheet' },
  }),
  save: endpoint<SheetSaved, typeof sheetChange>()({
    method: 'post',
    path: '/api/sheets/:id/updates',
    by: ['participant'],
    sees: 'sheets',
    logs: { kind: 'worksheets', of: 'sheet', shows: 'own' },
    tells: ['sharedSheets', 'sheet', 'plansShown', 'myPeople'],
    refuses: [sheetsFull, ...documentKinds],
  }),
  show: endpoint<{ sheet: SheetToRead['sheet'] }, typeof sheetReaders>()({
    method: 'post',
    path: '/api/sheets/:id/visibility',
    by: ['participant'],
    sees: 'sheets',
    logs: { kind: 'worksheets', of: 'sheet', shows: 'own' },
    tells: ['sharedSheets', 'sheet', 'plansShown', 'myPeople'],
  }),
  finish: endpoint<{ sheet: SheetToRead['sheet'] }, typeof sheetDone>()({
    method: 'post',
    path: '/api/sheets/:id/done',
    by: ['participant'],
    sees: 'sheets',
    logs: { kind: 'worksheets', of: 'sheet', shows: 'own' },
    tells: ['sharedSheets', 'sheet', 'plansShown', 'myPeople'],
    refuses: [sheetStillOpen],
  }),
  duplicate: endpoint<SheetMade>()({
    method: 'post',
    path: '/api/sheets/:id/duplicate',
    by: ['participant'],
    sees: 'sheets',
    logs: { kind: 'worksheets', of: 'sheet', shows: 'own' },
    refuses: [tooManySheets, ...documentKinds],
  }),
  remove: endpoint<Done>()({
    method: 'post',
    path: '/api/sheets/:id/delete',
    by: ['participant'],
    sees: 'sheets',
    logs: { kind: 'worksheets', of: 'sheet', shows: 'own' },
    tells: ['sharedSheets', 'sheet', 'plansShown', 'myPeople'],
  }),
  asPdf: fileEndpoint({
    method: 'get',
    path: '/api/sheets/:id/pdf',
    by: ['participant', 'facilitator', 'supervisor'],
    sees: 'sheet',
    logs: { kind: 'worksheets', of: 'sheet' },
    refuses: [tooLongForPaper, papersBusy],
    gives: 'pdf',
  }),
};
