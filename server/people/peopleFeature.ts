import { people as api } from '#shared/program/people/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { deviceKey, help, me } from './routes.ts';

export const peopleFeature = defineFeature({
  name: 'people',
  api,
  owns: ['ClinicMember'],
  serves: { me, deviceKey, help },
});
