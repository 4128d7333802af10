import { sheets as api } from '#shared/learning/sheets/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { sheetWrites } from './rows.ts';
import { paperMaker, sheetDocuments } from './holdings.ts';
import { sheetCares } from './cares.ts';
import {
  duplicateSheet,
  finishSheet,
  makeSheet,
  removeSheet,
  saveSheet,
  sharedSheets,
  sheetAsPdf,
  sheetToRead,
  sheets,
  showSheet,
  sheetsOfPerson,
} from './routes.ts';

export const sheetsFeature = defineFeature({
  name: 'sheets',
  api,
  owns: sheetCares,
  writes: sheetWrites,
  holds: [sheetDocuments, paperMaker],
  serves: {
    mine: sheets,
    shared: sharedSheets,
    ofPerson: sheetsOfPerson,
    make: makeSheet,
    read: sheetToRead,
    save: saveSheet,
    show: showSheet,
    finish: finishSheet,
    duplicate: duplicateSheet,
    remove: removeSheet,
    asPdf: sheetAsPdf,
  },
});
