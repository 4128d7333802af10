import { endpoint } from '../../base/endpoint.ts';

/** Somebody whom the reader cares for now, and what waits of theirs. */
export interface MyPerson {
  id: string;
  name: string;
  email: string;
  /** Alerts about them that are open, of sessions that the reader leads. */
  alerts: number;
  /** Worksheets they share that the reader did not open since they changed. */
  sheets: number;
}

export const care = {
  /** By name. */
  people: endpoint<{ people: MyPerson[] }>()({
    method: 'get',
    path: '/api/my-people',
    by: ['facilitator'],
    sees: 'myPeople',
    logs: { kind: 'names', of: 'answer' },
    also: ['worksheets', 'alerts'],
  }),
  person: endpoint<{ name: string; email: string }>()({
    method: 'get',
    path: '/api/my-people/:id',
    by: ['facilitator'],
    sees: 'myPeople',
    logs: { kind: 'names', of: 'person' },
  }),
};
