import type { OwnRatings, RatingsOfPeople } from './answers.ts';
import { endpoint } from '../../base/endpoint.ts';

export const ratings = {
  mine: endpoint<OwnRatings>()({
    method: 'get',
    path: '/api/ratings',
    by: ['participant'],
    sees: 'ratings',
    logs: { not: 'own', kind: 'ratings' },
  }),
  ofPeople: endpoint<RatingsOfPeople>()({
    method: 'get',
    path: '/api/people-ratings',
    by: ['facilitator', 'supervisor'],
    sees: 'ratings',
    logs: { kind: 'ratings', of: 'answer' },
  }),
};
