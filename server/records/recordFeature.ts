import { record as api } from '#shared/records/record/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { alertsOfPerson, deleteNote, noteDeed, openAlerts, sessionRecord, writeOutcome } from './recordRoutes.ts';

export const recordFeature = defineFeature({
  name: 'record',
  api,
  owns: ['IncidentEntry', 'RiskFlag', 'SafetyCard', 'SessionNote'],
  serves: { ofSession: sessionRecord, openAlerts, ofPerson: alertsOfPerson, writeOutcome, noteDeed, deleteNote },
});
