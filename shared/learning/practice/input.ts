import { z } from 'zod';
import { isZone } from '../../base/day.ts';
import { noteReaders, practicePlan, reminderTime } from './practice.ts';

const PEOPLE_MAX = 60;

export const practiceNoteReaders = z.strictObject({ noteReaders: z.enum(noteReaders, 'Please choose who may read your notes.') });

export const practiceReminderChoice = z.strictObject({
  remindAt: reminderTime,
  /** The zone of the browser, where a mail is wished as well. */
  mailZone: z.string('Please say in which time zone.').max(64).refine(isZone, 'This time zone is not known.').nullable(),
});

export const practiceToAssign = practicePlan.extend({
  people: z.array(z.string().min(1).max(64), 'Please choose for whom.').min(1, 'Please choose for whom.').max(PEOPLE_MAX),
});
