import { schedule as api } from '#shared/program/schedule/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { sessionPeople } from './peopleRoutes.ts';
import { earlier } from './earlier.ts';
import { today, wayIn } from './routes.ts';

export const scheduleFeature = defineFeature({
  name: 'schedule',
  api,
  owns: ['AgreementAcceptance', 'RememberedWayIn', 'Session', 'SessionMember'],
  serves: { today, earlier, wayIn, people: sessionPeople },
});
