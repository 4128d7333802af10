import type { OwnRatings, RatingsOfPeople } from '#shared/api/ratings.ts';
import { ratings as api } from '#shared/records/ratings/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { exercisesOf, ratingsOf, ratingsOfAssigned } from './queries.ts';

export const ownRatings = serve(api.mine, {
  async run({ db, caller }) {
    return { ratings: await ratingsOf(db, caller), exercises: await exercisesOf(db, caller) } satisfies OwnRatings;
  },
});

export const ratingsOfPeople = serve(api.ofPeople, {
  async run({ db, caller, now, noting }) {
    const people = await ratingsOfAssigned(db, caller, now);
    noting.about(people.map(({ id }) => id));
    return { people } satisfies RatingsOfPeople;
  },
});
