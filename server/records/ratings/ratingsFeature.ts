import { ratings as api } from '#shared/records/ratings/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { ownRatings, ratingsOfPeople } from './routes.ts';

export const ratingsFeature = defineFeature({
  name: 'ratings',
  api,
  owns: {},
  serves: { mine: ownRatings, ofPeople: ratingsOfPeople },
});
