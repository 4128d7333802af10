import { record as api } from '#shared/records/record/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { deleteNote, openAlerts, sessionRecord, writeOutcome } from './recordRoutes.ts';

export const recordFeature = defineFeature({
  name: 'record',
  api,
  owns: ['RiskFlag', 'SafetyCard', 'SessionNote'],
  serves: { ofSession: sessionRecord, openAlerts, writeOutcome, deleteNote },
});
