import { schedule as api } from '#shared/program/schedule/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { plannedStart, scheduleWrites } from './rows.ts';
import { scheduleCares } from './cares.ts';
import { sessionPeople } from './peopleRoutes.ts';
import { earlier } from './earlier.ts';
import { sessionsOfMonth, today, forgetPlace, wayIn } from './routes.ts';

export const scheduleFeature = defineFeature({
  name: 'schedule',
  api,
  owns: scheduleCares,
  writes: scheduleWrites,
  recalls: plannedStart,
  serves: { today, month: sessionsOfMonth, earlier, wayIn, forgetPlace, people: sessionPeople },
});
