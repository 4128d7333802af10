import type { OwnRatings, RatingsOfPeople } from '#shared/records/ratings/answers.ts';
import { ratings as api } from '#shared/records/ratings/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { exercisesOf, ratingsOf, ratingsOfOthers } from './queries.ts';

export const ownRatings = serve(api.mine, {
  async run({ db, scope }) {
    return { ratings: await ratingsOf(db, scope), exercises: await exercisesOf(db, scope) } satisfies OwnRatings;
  },
});

export const ratingsOfPeople = serve(api.ofPeople, {
  async run({ db, scope, noting }) {
    const people = await ratingsOfOthers(db, scope);
    noting.about(people.map(({ id }) => id));
    return { people } satisfies RatingsOfPeople;
  },
});
