import { ratings } from '#shared/records/ratings/api.ts';
import { useAsk } from '../../base/http/use.ts';

export const useOwnRatings = () => useAsk(ratings.mine);

export const useRatingsOfPeople = () => useAsk(ratings.ofPeople);
