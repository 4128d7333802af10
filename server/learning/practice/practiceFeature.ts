import { practice as api } from '#shared/learning/practice/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { createPractisedRecord } from './practisedRecord.ts';
import { practiceCares } from './cares.ts';
import { mailLinks } from './mailLinks.ts';
import { mailsOff } from './mailsOff.ts';
import {
  assignedPractice,
  assignPractice,
  logPractice,
  practiceNotes,
  practiceReminder,
  practices,
  setPractice,
  stopPractice,
  practiceOfPerson,
} from './routes.ts';
import { practiceJobs } from './jobs.ts';

export const practiceFeature = defineFeature({
  name: 'practice',
  api,
  owns: practiceCares,
  jobs: practiceJobs,
  holds: [mailLinks],
  recalls: (driver) => ({ practised: createPractisedRecord(driver) }),
  serves: {
    mine: practices,
    set: setPractice,
    log: logPractice,
    notes: practiceNotes,
    reminder: practiceReminder,
    end: stopPractice,
    assigned: assignedPractice,
    ofPerson: practiceOfPerson,
    assign: assignPractice,
    mailsOff,
  },
});
