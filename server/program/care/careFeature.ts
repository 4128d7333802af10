import { care as api } from '#shared/program/care/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { myPeople, myPerson } from './routes.ts';

/** Whom a facilitator cares for. What is theirs is answered by the features whose it is. */
export const careFeature = defineFeature({
  name: 'care',
  api,
  owns: {},
  serves: { people: myPeople, person: myPerson },
});
