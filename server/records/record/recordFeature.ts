import { record as api } from '#shared/records/record/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { fewCards } from './cards.ts';
import { recordRecalls, recordWrites } from './recordRows.ts';
import { recordCares } from './cares.ts';
import { alertsOfPerson, deleteNote, noteDeed, openAlerts, sessionRecord, writeOutcome } from './recordRoutes.ts';

export const recordFeature = defineFeature({
  name: 'record',
  api,
  owns: recordCares,
  writes: recordWrites,
  holds: [fewCards],
  recalls: recordRecalls,
  serves: { ofSession: sessionRecord, openAlerts, ofPerson: alertsOfPerson, writeOutcome, noteDeed, deleteNote },
});
