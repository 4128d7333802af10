import { people as api } from '#shared/program/people/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { peopleCares } from './cares.ts';
import { deviceKey, help, me } from './routes.ts';

export const peopleFeature = defineFeature({
  name: 'people',
  api,
  owns: peopleCares,
  serves: { me, deviceKey, help },
});
