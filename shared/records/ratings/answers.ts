// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
/** What somebody told about themself in a round, each 0 to 10. */
export interface RatingRead {
  at: string;
  session: string;
  kind: 'checkIn' | 'checkOut';
  mood: number;
  anxiety: number;
  energy: number;
  word: string | null;
}

/** How an exercise felt, 0 to 10 before and after. */
export interface ExerciseFelt {
  at: string;
  exercise: string;
  before: number | null;
  after: number | null;
}

/** Latest first, up to the number that the server gives at a time. */
export interface OwnRatings {
  ratings: RatingRead[];
  exercises: ExerciseFelt[];
}

export interface RatingsOfPeople {
  people: { id: string; name: string; ratings: RatingRead[] }[];
}
